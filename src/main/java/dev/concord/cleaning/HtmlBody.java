package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.BODY;
import static dev.concord.cleaning.BlockKind.BOILERPLATE;
import static dev.concord.cleaning.BlockKind.CAPTION;
import static dev.concord.cleaning.BlockKind.SUBHEAD;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gives each piece inside the article's element its kind. */
final class HtmlBody {

    private static final double MOSTLY_LINKS = 0.6;

    private final List<HtmlPiece> pieces;
    private final HtmlFrame names;
    private final HtmlRoot frame;
    private final Element root;
    private final int headline;
    private final int firstInside;
    private @Nullable Element around;
    private boolean pictureAround;

    private HtmlBody(List<HtmlPiece> pieces, HtmlFrame names, HtmlRoot frame, Element root, int headline) {
        this.pieces = pieces;
        this.names = names;
        this.frame = frame;
        this.root = root;
        this.headline = headline;
        int first = 0;
        while (first < pieces.size() && !pieces.get(first).inside(root)) first++;
        this.firstInside = first;
    }

    static void apply(List<HtmlPiece> pieces, HtmlFrame names, HtmlRoot frame, Element root, int headline) {
        HtmlBody body = new HtmlBody(pieces, names, frame, root, headline);
        for (int i = 0; i < pieces.size(); i++) if (pieces.get(i).piece().open()) body.mark(i);
        body.dropTeasersUnderLabels();
        body.dropBefore();
        body.dropBareHeadings();
        body.dropRepeated();
    }

    private void mark(int i) {
        HtmlPiece it = pieces.get(i);
        Piece piece = it.piece();
        if (isLeadingPicture(i)) piece.mark(CAPTION, "It stands in a picture's frame above the article.");
        else if (!it.inside(root)) piece.mark(BOILERPLATE, "Outside the part of the page that holds the article.");
        else if (isPicture(it)) piece.mark(CAPTION, "It stands in a picture's frame.");
        else if (i < headline) piece.mark(BOILERPLATE, "It stands above the headline.");
        else if (frame.inFrame(it, root)) piece.mark(BOILERPLATE, "The page names its part as frame.");
        else if (it.within("td", "th")) markCell(it);
        else if (isLabel(piece)) piece.mark(BOILERPLATE, "A label, a button or a notice of the page.");
        else if (it.linkDensity() > MOSTLY_LINKS && piece.words > 1) piece.mark(BOILERPLATE, "Little more than links.");
        else if (Credits.isBare(piece)) piece.mark(CAPTION, "It says who made a picture.");
        else if (it.heading() > 0) piece.mark(SUBHEAD, "The page marks it as a heading.");
        else if (reads(it)) piece.mark(BODY, "A paragraph of the article's part of the page.");
        else piece.mark(BOILERPLATE, "A loose line within the article's part of the page.");
    }

    /** In a table of figures a number is what it is about; a table of links only lays out the page. */
    private static void markCell(HtmlPiece it) {
        Piece piece = it.piece();
        boolean layout = !it.block().normalName().startsWith("t") && isLabel(piece);
        if (layout || FrameWords.isControl(piece)) piece.mark(BOILERPLATE, "A label within a table.");
        else piece.mark(BODY, "A cell of a table in the article.");
    }

    /** Between the headline and the article's element there is often a picture. */
    private boolean isLeadingPicture(int i) {
        HtmlPiece it = pieces.get(i);
        boolean above = headline >= 0 && i > headline && i < firstInside && !it.inside(root);
        return above && it.within("figure", "figcaption") && it.piece().words < 90 && !frame.inFrame(it, root);
    }

    private boolean isPicture(HtmlPiece it) {
        return it.piece().words < 90 && isInPicture(it.block()) && !it.within("table", "pre");
    }

    /** Most pieces share what is around them with the piece before, so that it is not asked again. */
    private boolean isInPicture(Element block) {
        if (block == root) return false;
        Element parent = block.parent();
        if (parent != around) {
            around = parent;
            pictureAround = isPictureAround(parent);
        }
        return pictureAround || names.isPicture(block);
    }

    private boolean isPictureAround(@Nullable Element element) {
        for (Element at = element; at != null && at != root; at = at.parent()) if (names.isPicture(at)) return true;
        return false;
    }

    private static boolean isLabel(Piece piece) {
        return !piece.prose && (FrameWords.isCode(piece) || FrameWords.isInlineTeaser(piece))
                || FrameWords.isTeaserLabel(piece)
                || FrameWords.isTailLabel(piece)
                || FrameWords.isCommentLabel(piece)
                || FrameWords.isControl(piece)
                || FrameWords.isMachine(piece)
                || FrameWords.isRights(piece)
                || piece.words < 40 && piece.appeals()
                || FrameWords.isEndNote(piece)
                || FrameWords.isByline(piece)
                || piece.day() != null;
    }

    /** Paragraphs, items and cells read as text; words loose in a division only if they make a sentence. */
    private static boolean reads(HtmlPiece it) {
        if (it.within("p", "li", "blockquote", "dd", "dt", "pre", "td", "th")) return true;
        return it.piece().sentence || it.piece().words >= 12 || it.piece().text.endsWith(":");
    }

    /** A heading such as "Related articles" takes what follows with it, up to the next heading or real paragraph. */
    private void dropTeasersUnderLabels() {
        boolean under = false;
        for (HtmlPiece it : pieces) {
            Piece piece = it.piece();
            if (FrameWords.isTeaserLabel(piece) || FrameWords.isTailLabel(piece)) under = true;
            else if (piece.prose && it.linkDensity() < 0.3 && !it.within("li")) under = false;
            else if (under && (piece.is(BODY) || (piece.is(SUBHEAD) && !piece.prose && it.linkDensity() > 0.3))) {
                piece.mark(BOILERPLATE, "Another article's title, under a label.");
            } else if (under && piece.is(SUBHEAD)) under = false;
        }
    }

    /** What stands between the headline and the first paragraph and is none: bylines, dates, paths. */
    private void dropBefore() {
        for (HtmlPiece it : pieces) {
            Piece piece = it.piece();
            if (piece.is(BODY) && (piece.prose || piece.words >= 15)) return;
            if (piece.is(BODY) && !piece.sentence && !it.within("li", "blockquote") && piece.words < 8) {
                piece.mark(BOILERPLATE, "A loose line above the first paragraph.");
            }
        }
    }

    /** Headings with nothing under them head something that was dropped. */
    private void dropBareHeadings() {
        int below = 99;
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i).piece();
            if (piece.is(BODY)) below = 0;
            if (!piece.is(SUBHEAD)) continue;
            int level = pieces.get(i).heading();
            if (below == 99 || (below > 0 && level >= below)) piece.mark(BOILERPLATE, "A heading over nothing.");
            else below = level;
        }
    }

    private void dropRepeated() {
        Set<String> seen = new HashSet<>();
        if (headline >= 0) seen.add(pieces.get(headline).piece().text);
        for (HtmlPiece it : pieces) {
            Piece piece = it.piece();
            boolean repeats = (piece.is(BODY) || piece.is(SUBHEAD)) && piece.words >= 5 && !seen.add(piece.text);
            if (repeats) piece.mark(BOILERPLATE, "Said before in the article.");
        }
    }
}
