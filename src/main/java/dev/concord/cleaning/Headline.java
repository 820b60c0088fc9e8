package dev.concord.cleaning;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which line before the body is the article's title: the one that shares its words with the body, has a title's length,
 * and stands by itself. Menus share few words; captions share some, but stand beside credits.
 */
final class Headline {

    private static final int LONGEST = 45;

    /** How many lines over the body a title is looked for. */
    private static final int FARTHEST = 600;

    private static final double LEAST = 2.0;
    private static final double ENOUGH = 0.6;
    private static final double TITLE_ABOVE = 1.5;

    /** Two sentences, or a speaker's name before one: a paragraph, not a title. */
    private static final Pattern SENTENCE_INSIDE = Pattern.compile("[.?!][\"”»]? \\p{Lu}|^[\\p{L}. ]{1,40}: ");

    private final PlainPage page;
    private final BodyRegion region;
    private final Set<String> body;

    private Headline(PlainPage page, BodyRegion region) {
        this.page = page;
        this.region = region;
        String prose = page.pieces.subList(region.start(), region.end()).stream()
                .filter(piece -> piece.open() && piece.prose)
                .map(piece -> piece.text)
                .collect(Collectors.joining("\n"));
        this.body = Words.stems(prose);
    }

    /** The index of the title, or -1 if no line is one. */
    static int find(PlainPage page, BodyRegion region) {
        return new Headline(page, region).find();
    }

    private int find() {
        int best = -1;
        double bestScore = LEAST;
        int limit = limit();
        for (int i = Math.max(0, limit - FARTHEST); i < limit; i++) {
            if (!mayBe(page.at(i))) continue;
            double score = score(i);
            // of two equals the earlier one: what follows a title and says the same is its dek
            if (score > bestScore) {
                bestScore = score;
                best = i;
            }
        }
        return lastOfItsKind(titleAbove(best), limit);
    }

    /** A title said several times stands over its article the last time. */
    private int lastOfItsKind(int best, int limit) {
        if (best < 0) return best;
        for (int i = limit - 1; i > best; i--) {
            if (page.at(i).open() && page.at(i).text.equals(page.at(best).text)) return i;
        }
        return best;
    }

    /** A dek can look more like the title than the title; what stands right above it and is shorter, is the title. */
    private int titleAbove(int best) {
        if (best < 1) return best;
        Piece above = page.at(best - 1);
        boolean longer = page.at(best).words >= above.words + 3 && page.at(best).words >= 10;
        boolean title = mayBe(above) && !above.sentence && above.words >= 4 && !besidePicture(best - 1);
        boolean related = Words.overlap(Words.stems(above.text), body) > 0;
        return longer && title && related && score(best - 1) >= TITLE_ABOVE ? best - 1 : best;
    }

    /** Titles stand above the dateline, or else above the second paragraph of prose. */
    private int limit() {
        if (Dateline.opens(page.at(region.start()).text)) return region.start();
        int prose = 0;
        for (int i = region.start(); i < region.end(); i++) {
            if (page.at(i).open() && page.at(i).prose && ++prose == 2) return i;
        }
        return region.end() - 1;
    }

    private boolean mayBe(Piece piece) {
        if (piece.sentence && SENTENCE_INSIDE.matcher(piece.text).find()) return false;
        return piece.open() && piece.words >= 3 && piece.words <= LONGEST && !Lists.announces(piece.text);
    }

    private double score(int i) {
        Piece piece = page.at(i);
        Set<String> stems = Words.stems(piece.text);
        // a dek repeats the body even more than the title does, so more than enough counts as enough
        double score = 3 * Math.min(1, Words.overlap(stems, body) / ENOUGH);
        score += length(piece.words);
        if (!piece.glued && !page.gluedBelow(i)) score += 0.7;
        else if (!piece.glued) score += 0.3;
        if (followedByFacts(i)) score += 0.8;
        if (repeatedElsewhere(i)) score += 0.5;
        if (piece.sentence && !piece.text.endsWith("?")) score -= 2.6;
        if (page.site.lengthWithout(piece.text) >= 0) score -= 1.5;
        if (besidePicture(i)) score -= 1.2;
        if (Captions.isRepeatedNearCredit(page, i)) score -= 2;
        if (underTeaserLabel(i)) score -= 2;
        return score;
    }

    private static double length(int words) {
        if (words < 4) return -0.8;
        if (words <= 22) return 0.8;
        return 0.8 - (words - 22) * 0.08;
    }

    /** A date or a byline hardly ever stands under anything but the title, its section, or the dek. */
    private boolean followedByFacts(int i) {
        for (int k = i + 1; k <= i + 2 && k < page.size(); k++) {
            if (page.at(k).day() != null || FrameWords.isByline(page.at(k))) return true;
        }
        return false;
    }

    private boolean repeatedElsewhere(int i) {
        String text = page.at(i).text;
        for (int k = 0; k < page.size(); k++) {
            String other = page.at(k).text;
            int bare = page.site.lengthWithout(other);
            if (Math.abs(k - i) > 2 && other.equals(text)) return true;
            if (k != i && bare > 0 && other.substring(0, bare).equals(text)) return true;
        }
        return false;
    }

    private boolean besidePicture(int i) {
        Piece piece = page.at(i);
        boolean above = page.gluedBelow(i) && page.at(i + 1).is(BlockKind.CAPTION);
        return (above && piece.glued) || (above && !piece.glued && otherTitleBelow(i));
    }

    /** Whether a further line that could be a title stands between this one and the body. */
    private boolean otherTitleBelow(int i) {
        for (int k = i + 1; k < region.start(); k++) {
            Piece piece = page.at(k);
            if (mayBe(piece) && piece.words >= 4 && !piece.sentence && !piece.glued) return true;
        }
        return false;
    }

    private boolean underTeaserLabel(int i) {
        for (int k = i - 1; k >= Math.max(0, i - 5) && !page.at(k).prose; k--) {
            if (FrameWords.isTeaserLabel(page.at(k))) return true;
        }
        return false;
    }
}
