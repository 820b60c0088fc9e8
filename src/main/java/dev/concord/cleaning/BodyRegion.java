package dev.concord.cleaning;

import org.jspecify.annotations.Nullable;

/**
 * Where on a page the article's body stands: the stretch in which prose outweighs everything else. Prose counts by its
 * words; menus, labels and lists count against it, and a dateline says where the body begins.
 */
record BodyRegion(int start, int end) {

    private static final int MOST_OF_ONE = 60;
    private static final int TAIL = -60;
    private static final int COMMENTS = -100_000;
    private static final int LONGEST_RUN = -60;
    private static final double STANDS_FOR_ALL = 0.5;

    /** The region, or null on a page without prose. */
    static @Nullable BodyRegion of(PlainPage page) {
        int[] weights = weights(page);
        BodyRegion best = heaviest(weights, 0, weights.length);
        if (best == null) return null;
        int whole = sum(weights, best);
        for (int i = 0; i < best.end; i++) {
            if (!page.at(i).prose || !Dateline.opens(page.at(i).text) || comesAgain(page, i, best.end)) continue;
            BodyRegion from = new BodyRegion(i, heaviestEnd(weights, i));
            if (sum(weights, from) >= whole * STANDS_FOR_ALL) return from;
        }
        return best;
    }

    /** Pages that say their first paragraph twice say it the second time in its place. */
    private static boolean comesAgain(PlainPage page, int i, int end) {
        for (int k = i + 1; k < Math.min(end, i + 300); k++) if (page.at(k).text.equals(page.at(i).text)) return true;
        return false;
    }

    private static int[] weights(PlainPage page) {
        int[] weights = new int[page.size()];
        boolean proseSeen = false;
        boolean tail = false;
        int run = 0;
        for (int i = 0; i < weights.length; i++) {
            Piece piece = page.at(i);
            int weight = weight(page, i, proseSeen);
            if (tail && piece.prose && !page.at(i - 1).prose) weight = weight * 2 / 5;
            boolean counts = piece.open() && piece.sentence;
            if (counts) run = 0;
            else if (weight > COMMENTS) {
                weight = Math.max(weight, Math.min(0, LONGEST_RUN - run));
                run += weight;
            }
            weights[i] = weight;
            proseSeen |= counts && piece.prose;
            tail |= proseSeen && FrameWords.isTailLabel(piece);
        }
        return weights;
    }

    private static int weight(PlainPage page, int i, boolean proseSeen) {
        Piece piece = page.at(i);
        if (piece.is(BlockKind.CAPTION)) return 0;
        if (proseSeen && FrameWords.isCommentLabel(piece)) return COMMENTS;
        if (proseSeen && FrameWords.isTailLabel(piece)) return TAIL;
        if (proseSeen && (piece.appeals() || FrameWords.isRights(piece))) return -8;
        if (FrameWords.isTeaserLabel(piece)) return -2;
        if (piece.marked()) return -4;
        if (piece.prose) return Math.min(piece.words, MOST_OF_ONE);
        if (Lists.announces(piece.text)) return piece.words;
        if (piece.sentence || Lists.isItem(piece.text) || (proseSeen && Lists.goesOn(piece.text)))
            return Math.max(3, piece.words);
        if (standsAlone(page, i)) return -3;
        return underLabelOrOnCard(page, i) ? -1 : -10;
    }

    private static boolean standsAlone(PlainPage page, int i) {
        boolean above = i > 0 && page.at(i - 1).sentence && page.at(i - 1).open();
        boolean below =
                i + 1 < page.size() && page.at(i + 1).sentence && page.at(i + 1).open();
        return above && below;
    }

    /** Titles under a "Read also", and cards glued to the paragraph below, interrupt a body but do not end it. */
    private static boolean underLabelOrOnCard(PlainPage page, int i) {
        for (int k = i - 1; k >= Math.max(0, i - 8) && !page.at(k).prose; k--) {
            if (FrameWords.isTeaserLabel(page.at(k))) return true;
        }
        int k = i;
        while (page.gluedBelow(k) && k < i + 6) {
            k++;
            if (page.at(k).prose) return page.spaced;
        }
        return false;
    }

    /** The stretch with the greatest sum, found in one pass. */
    private static @Nullable BodyRegion heaviest(int[] weights, int from, int to) {
        BodyRegion best = null;
        long bestSum = 0;
        long sum = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            if (sum <= 0) {
                sum = 0;
                start = i;
            }
            sum += weights[i];
            if (sum > bestSum) {
                bestSum = sum;
                best = new BodyRegion(start, i + 1);
            }
        }
        return best;
    }

    private static int heaviestEnd(int[] weights, int start) {
        long sum = 0;
        long bestSum = Long.MIN_VALUE;
        int end = start + 1;
        for (int i = start; i < weights.length; i++) {
            sum += weights[i];
            if (sum > bestSum) {
                bestSum = sum;
                end = i + 1;
            }
        }
        return end;
    }

    private static int sum(int[] weights, BodyRegion region) {
        int sum = 0;
        for (int i = region.start; i < region.end; i++) sum += weights[i];
        return sum;
    }
}
