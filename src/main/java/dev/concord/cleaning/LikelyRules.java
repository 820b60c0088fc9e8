package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules that would make of other pieces what a lead made of one. */
public final class LikelyRules {

    /** Elements that say what they hold without any other name. */
    private static final Set<String> TELLING =
            Set.of("aside", "footer", "header", "figure", "figcaption", "blockquote", "form", "address", "cite", "dl");

    private static final int MOST_AROUND = 3;
    private static final int FIRST_WORDS = 3;
    private static final int COLON_WITHIN = 60;

    /** So much must be alike, in scripts with spaces between words and in others. */
    private static final int ALIKE = 6;

    private static final int ALIKE_UNSPACED = 3;

    private LikelyRules() {}

    /**
     * The rules, those that know pieces by their element first.
     *
     * @param i the piece
     * @param making what is to be made of it
     * @param cut where it is cut, in UTF-16 units; 0 where it is not, or nobody says where
     * @param others pieces of other articles of the outlet: words that begin or end pieces there, too, are the likely ones
     */
    public static List<PieceRule> of(Pieces pieces, int i, Making making, int cut, Collection<Pieces> others) {
        List<PieceRule> rules = new ArrayList<>();
        if (cut > 0) {
            byCut(pieces.text(i), cut, making, rules);
            return rules;
        }
        byElement(pieces.place(i), making, rules);
        String text = pieces.text(i);
        String begins = likely(text, others, true);
        String ends = likely(text, others, false);
        add(rules, Sign.BEGINS, begins, making);
        add(rules, Sign.ENDS, ends, making);
        add(rules, Sign.SAME, text, making);
        add(rules, Sign.CONTAINS, begins.length() >= ends.length() ? begins : ends, making);
        return rules.stream().distinct().toList();
    }

    private static void add(List<PieceRule> rules, Sign sign, String what, Making making) {
        boolean may = making != Making.CUT || sign.saysWhere();
        if (may && !what.isBlank() && what.length() <= PieceRule.LONGEST) rules.add(new PieceRule(sign, what, making));
    }

    /** By the words on either side of the place where a lead has cut the piece. */
    private static void byCut(String text, int cut, Making making, List<PieceRule> rules) {
        String first = text.substring(0, cut).strip();
        String second = text.substring(cut).strip();
        boolean spaced = text.indexOf(' ') >= 0;
        if (first.length() <= second.length()) add(rules, Sign.BEGINS, first, making);
        add(rules, Sign.CONTAINS, few(second, spaced, true), making);
        if (second.length() < first.length()) add(rules, Sign.ENDS, second, making);
    }

    private static void byElement(Place place, Making making, List<PieceRule> rules) {
        List<Place> outwards = place.outwards();
        Place own = own(outwards);
        if (own != null) add(rules, Sign.ELEMENT, own.written(), making);
        outwards.stream()
                .skip(1)
                .map(Place::alone)
                .filter(LikelyRules::tells)
                .limit(MOST_AROUND)
                .forEach(around -> add(rules, Sign.WITHIN, around.written(), making));
    }

    /** The piece's own element, as far out as it takes to tell it from others; null where nothing does. */
    private static @Nullable Place own(List<Place> outwards) {
        for (int far = 0; far < outwards.size(); far++) {
            if (!tells(outwards.get(far).alone())) continue;
            Place own = null;
            for (int i = far; i >= 0; i--) own = outwards.get(i).inside(own);
            return own;
        }
        return null;
    }

    private static boolean tells(Place place) {
        return place.isNamed() || TELLING.contains(place.name());
    }

    /** The words at one end of a piece that most such pieces of other articles have, or the first or last few. */
    private static String likely(String text, Collection<Pieces> others, boolean first) {
        boolean spaced = text.indexOf(' ') >= 0;
        int least = spaced ? ALIKE : ALIKE_UNSPACED;
        int[] alike = others.stream()
                .mapToInt(other -> alike(text, other, first))
                .filter(length -> length >= least)
                .sorted()
                .toArray();
        if (alike.length == 0) return few(text, spaced, first);
        int most = alike[alike.length / 3];
        String words = first ? text.substring(0, most) : text.substring(text.length() - most);
        return whole(text, words, first);
    }

    private static int alike(String text, Pieces other, boolean first) {
        int most = 0;
        for (int i = 0; i < other.size(); i++) most = Math.max(most, alike(text, other.text(i), first));
        return most;
    }

    private static int alike(String one, String other, boolean first) {
        int end = Math.min(PieceRule.LONGEST, Math.min(one.length(), other.length()));
        int at = 0;
        while (at < end && same(charAt(one, at, first), charAt(other, at, first))) at++;
        return at;
    }

    private static char charAt(String text, int at, boolean first) {
        return text.charAt(first ? at : text.length() - 1 - at);
    }

    private static boolean same(char one, char other) {
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
    }

    /** Without a word that is cut, for what stands there is another word elsewhere. */
    private static String whole(String text, String words, boolean first) {
        int next = first ? words.length() : text.length() - words.length() - 1;
        boolean cut = next >= 0
                && next < text.length()
                && isOfWord(text.charAt(next))
                && isOfWord(charAt(words, words.length() - 1, first));
        int space = first ? words.lastIndexOf(' ') : words.indexOf(' ');
        if (!cut || space < 0) return words.strip();
        return (first ? words.substring(0, space) : words.substring(space)).strip();
    }

    /** Scripts without spaces have no words to be cut, but pairs of surrogates. */
    private static boolean isOfWord(char c) {
        return Character.isSurrogate(c) || (Character.isLetterOrDigit(c) && !Character.isIdeographic(c));
    }

    private static String few(String text, boolean spaced, boolean first) {
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        if (first && colon > 0 && colon < COLON_WITHIN) return text.substring(0, colon + 1);
        if (!spaced) return "";
        List<String> words = Arrays.asList(text.split(" "));
        int few = Math.min(FIRST_WORDS, words.size());
        return String.join(" ", first ? words.subList(0, few) : words.subList(words.size() - few, words.size()));
    }
}
