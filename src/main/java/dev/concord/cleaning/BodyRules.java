package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.BODY;
import static dev.concord.cleaning.BlockKind.BOILERPLATE;
import static dev.concord.cleaning.BlockKind.SUBHEAD;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Between the first and the last paragraph: what is the article's, and what stands in its way. */
final class BodyRules {

    private static final int SUBHEAD_WORDS = 7;
    private static final int GLUED_SUBHEAD_WORDS = 5;

    private final PlainPage page;
    private final int start;
    private final int end;
    private final boolean interview;
    private final Set<String> seen = new HashSet<>();

    private BodyRules(PlainPage page, int start, int end, int headline) {
        this.page = page;
        this.start = start;
        this.end = end;
        if (headline >= 0) seen.add(page.at(headline).text);
        this.interview = page.pieces.subList(start, end).stream()
                        .filter(piece -> piece.text.endsWith("?"))
                        .count()
                > 3;
    }

    static void apply(PlainPage page, int start, int end, int headline) {
        BodyRules rules = new BodyRules(page, start, end, headline);
        rules.markOthers();
        rules.markParagraphs();
        rules.markRuns();
    }

    private void markOthers() {
        for (int i = start; i < end; i++) {
            Piece piece = page.at(i);
            if (!piece.open()) continue;
            if (page.speaksOtherwise(piece)) {
                piece.mark(BOILERPLATE, "Written in another language than the article.");
            } else if (piece.words >= 5 && !seen.add(piece.text)) {
                piece.mark(BOILERPLATE, "Said before in the article.");
            }
        }
    }

    private void markParagraphs() {
        boolean list = false;
        for (int i = start; i < end; i++) {
            Piece piece = page.at(i);
            if (!piece.open()) continue;
            if (Lists.announces(piece.text)) {
                piece.mark(BODY, "A paragraph that announces a list or a quotation.");
                list = true;
            } else if (Lists.isItem(piece.text) && !isNumberedHeading(i)) {
                piece.mark(BODY, "An item of a list within the article.");
            } else if (isParagraph(i)) {
                piece.mark(BODY, piece.prose ? "A paragraph of prose." : "A short paragraph that ends as a sentence.");
                list = false;
            } else if (Lists.goesOn(piece.text) || (list && piece.glued && page.spaced)) {
                piece.mark(BODY, "It goes on with what the line before announced.");
            }
        }
    }

    private boolean isParagraph(int i) {
        Piece piece = page.at(i);
        if (piece.prose) return !isTitleOnCard(i);
        if (!piece.sentence) return piece.words >= 30 || (i == end - 1 && piece.words >= 14);
        if (piece.text.endsWith("?") && !interview && !isQuoted(piece.text)) return false;
        return !isTitleOnCard(i);
    }

    private boolean isNumberedHeading(int i) {
        Piece piece = page.at(i);
        boolean over = i + 1 < end
                && page.at(i + 1).open()
                && (page.at(i + 1).sentence || Lists.announces(page.at(i + 1).text));
        return Lists.isNumbered(piece.text) && !piece.sentence && piece.words <= SUBHEAD_WORDS && over;
    }

    private static boolean isQuoted(String text) {
        return "\"“«„「'‘".indexOf(text.charAt(0)) >= 0;
    }

    /** A title that ends in a mark is still a title when a label or a caption announces it and prose is glued below. */
    private boolean isTitleOnCard(int i) {
        Piece piece = page.at(i);
        if (piece.words > 18 || i == start) return false;
        Piece above = page.at(i - 1);
        return FrameWords.isTeaserLabel(above)
                || (above.is(BlockKind.CAPTION) && piece.glued && page.spaced && page.gluedBelow(i));
    }

    private void markRuns() {
        List<Integer> run = new ArrayList<>();
        for (int i = start; i <= end; i++) {
            if (i < end && !page.at(i).is(BODY)) {
                run.add(i);
            } else {
                if (!run.isEmpty()) markRun(run, i < end);
                run.clear();
            }
        }
    }

    private void markRun(List<Integer> run, boolean bodyFollows) {
        boolean label = false;
        boolean picture = false;
        List<Integer> open = new ArrayList<>();
        for (int i : run) {
            Piece piece = page.at(i);
            if (piece.marked()) {
                label |= FrameWords.isTeaserLabel(piece) || FrameWords.isTailLabel(piece);
                picture |= piece.is(BlockKind.CAPTION) && (i + 1 >= page.size() || page.gluedBelow(i));
            } else if (label) {
                piece.mark(BOILERPLATE, "Another article's title, under a label.");
            } else {
                open.add(i);
            }
        }
        markTitles(open, picture, bodyFollows && !label);
    }

    private void markTitles(List<Integer> open, boolean picture, boolean bodyFollows) {
        for (int k = 0; k < open.size(); k++) {
            int i = open.get(k);
            boolean last = k == open.size() - 1;
            if (last && bodyFollows && open.size() <= 2 && isSubhead(i, picture)) {
                page.at(i).mark(SUBHEAD, "A short line of its own over a paragraph.");
            } else {
                page.at(i).mark(BOILERPLATE, "Another article's title or a label between two paragraphs.");
            }
        }
    }

    private boolean isSubhead(int i, boolean picture) {
        Piece piece = page.at(i);
        if (piece.words > SUBHEAD_WORDS || !piece.text.codePoints().anyMatch(Character::isLetter)) return false;
        boolean glued = page.spaced && (piece.glued || page.gluedBelow(i));
        return glued ? !picture && piece.words <= GLUED_SUBHEAD_WORDS : !(picture && piece.glued);
    }
}
