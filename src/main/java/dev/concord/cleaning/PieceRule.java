package dev.concord.cleaning;

import java.util.Locale;
import java.util.function.Predicate;

/**
 * What a lead says of an outlet's pages: pieces that show a sign are of a kind. Case and white space tell nothing. Looking at
 * a piece takes a time that grows with its length and no faster, whatever stands in it.
 *
 * @param what the words, or the place in the page as in style sheets: {@code div.story > p.note}
 */
public record PieceRule(Sign sign, String what, BlockKind kind) {

    /** So many characters may be looked for. */
    public static final int LONGEST = 300;

    /**
     * Takes it as it was written.
     *
     * @throws CleaningFault if nothing or too much is looked for, or the place cannot be read
     */
    public PieceRule {
        what = what.strip().replaceAll("[\\s\\u00A0]+", " ");
        if (what.isEmpty()) throw new CleaningFault("Say by what a rule knows its pieces again.");
        if (what.length() > LONGEST) {
            throw new CleaningFault(
                    "A rule looks for at most %d characters, not %d.".formatted(LONGEST, what.length()));
        }
        if (sign.ofPages()) what = Place.read(what).written();
    }

    /** For people: by what it knows a piece. */
    public String words() {
        return "%s “%s”".formatted(sign.words(), what);
    }

    /** The reason of a piece that has its kind by this rule. */
    public String reason() {
        return "A rule for this outlet: %s.".formatted(words());
    }

    /** Looks at one piece after the other. */
    Predicate<Draft.Part> test() {
        if (sign.ofPages()) {
            Place wanted = Place.read(what);
            return sign == Sign.ELEMENT
                    ? part -> part.where().get().is(wanted)
                    : part -> part.where().get().isWithin(wanted);
        }
        String words = lower(what);
        return switch (sign) {
            case SAME -> part -> isAbout(part, words) && lower(text(part)).equals(words);
            case BEGINS -> part -> lower(head(part)).startsWith(words);
            case ENDS -> part -> lower(tail(part)).endsWith(words);
            default -> new Within(words)::in;
        };
    }

    private static String text(Draft.Part part) {
        return part.mapped().text();
    }

    private static boolean isAbout(Draft.Part part, String words) {
        return Math.abs(text(part).length() - words.length()) <= words.length();
    }

    /** Small letters may be more or fewer than the capitals were, but not twice as many. */
    private static String head(Draft.Part part) {
        String text = text(part);
        return text.substring(0, Math.min(text.length(), 3 * LONGEST));
    }

    private static String tail(Draft.Part part) {
        String text = text(part);
        return text.substring(Math.max(0, text.length() - 3 * LONGEST));
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    /** Knuth, Morris and Pratt: never looks at a character of the piece again, so that no page can make it slow. */
    private static final class Within {

        private final String words;
        /** How much of the words still stands where they go on otherwise. */
        private final int[] left;

        Within(String words) {
            this.words = words;
            this.left = new int[words.length()];
            int have = 0;
            for (int i = 1; i < words.length(); i++) {
                have = next(have, words.charAt(i));
                left[i] = have;
            }
        }

        private int next(int before, char c) {
            int have = before;
            while (have > 0 && words.charAt(have) != c) have = left[have - 1];
            return words.charAt(have) == c ? have + 1 : have;
        }

        boolean in(Draft.Part part) {
            String text = lower(text(part));
            int have = 0;
            for (int i = 0; i < text.length(); i++) {
                have = next(have, text.charAt(i));
                if (have == words.length()) return true;
            }
            return false;
        }
    }
}
