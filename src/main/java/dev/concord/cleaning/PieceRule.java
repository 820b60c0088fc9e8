package dev.concord.cleaning;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What a lead says of an outlet's pages: pieces that show a sign are of a kind, or one with the next, or two. Case and white
 * space tell nothing. Looking at a piece takes a time that grows with its length and no faster, whatever stands in it.
 *
 * @param what the words, or the place in the page as in style sheets: {@code div.story > p.note}
 */
public record PieceRule(Sign sign, String what, Making making) {

    /** So many characters may be looked for. */
    public static final int LONGEST = 300;

    /**
     * Takes it as it was written.
     *
     * @throws CleaningFault if nothing or too much is looked for, the place cannot be read, or a piece is to be cut and
     *     nothing says where
     */
    public PieceRule {
        what = what.strip().replaceAll("[\\s\\u00A0]+", " ");
        if (what.isEmpty()) throw new CleaningFault("Say by what a rule knows its pieces again.");
        if (what.length() > LONGEST) {
            throw new CleaningFault(
                    "A rule looks for at most %d characters, not %d.".formatted(LONGEST, what.length()));
        }
        if (making == Making.CUT && !sign.saysWhere())
            throw new CleaningFault("A piece is cut where words stand that it begins with, ends with or contains.");
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
        Within words = new Within(lower(what));
        return part -> words.show(sign, part.mapped().text());
    }

    /**
     * Looks where one piece after the other is cut: behind the words it begins with, else before the words.
     *
     * @return the place in the piece's text, in UTF-16 units; 0 where it does not show the sign
     */
    ToIntFunction<Draft.Part> cut() {
        Within words = new Within(lower(what));
        return part -> {
            String text = part.mapped().text();
            return switch (sign) {
                case BEGINS -> words.show(sign, text) ? what.length() : 0;
                case ENDS -> words.show(sign, text) ? text.length() - what.length() : 0;
                default -> Math.max(0, words.end(text) - what.length());
            };
        };
    }

    /** Letter by letter, so that places stay what they were. */
    private static String lower(String words) {
        char[] lower = words.toCharArray();
        for (int i = 0; i < lower.length; i++) lower[i] = Character.toLowerCase(lower[i]);
        return new String(lower);
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

        boolean show(Sign sign, String text) {
            int more = text.length() - words.length();
            if (more < 0) return false;
            return switch (sign) {
                case SAME -> more == 0 && lower(text).equals(words);
                case BEGINS -> lower(text.substring(0, words.length())).equals(words);
                case ENDS -> lower(text.substring(more)).equals(words);
                default -> end(text) >= 0;
            };
        }

        /** Where they first end in a text; -1 where they do not stand in it. */
        int end(String text) {
            int have = 0;
            for (int i = 0; i < text.length(); i++) {
                have = next(have, Character.toLowerCase(text.charAt(i)));
                if (have == words.length()) return i + 1;
            }
            return -1;
        }
    }
}
