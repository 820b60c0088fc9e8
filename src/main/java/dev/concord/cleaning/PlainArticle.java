package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.BODY;
import static dev.concord.cleaning.BlockKind.BOILERPLATE;
import static dev.concord.cleaning.BlockKind.DEK;
import static dev.concord.cleaning.BlockKind.HEADLINE;

import dev.concord.cleaning.Draft.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads an article out of a page that was scraped to plain text, stage by stage. */
final class PlainArticle {

    private static final int DEK_WORDS = 6;
    private static final int NEAR = 4;
    private static final int LEAST_BODY_WORDS = 12;

    private final PlainPage page;
    private final BodyRegion region;

    private PlainArticle(PlainPage page, BodyRegion region) {
        this.page = page;
        this.region = region;
    }

    static Draft read(String raw) {
        PlainPage page = new PlainPage(Unwrapping.pieces(Lines.of(raw)));
        FrameRules.apply(page);
        Copies.apply(page);
        BodyRegion region = BodyRegion.of(page);
        if (region == null) throw Unrendered.fault(page.pieces);
        return new PlainArticle(page, region).read();
    }

    private Draft read() {
        int headline = Headline.find(page, region);
        if (headline >= 0) page.at(headline).mark(HEADLINE, "The title over the body, sharing its words.");
        Captions.apply(page, headline);
        int start = bodyStart(headline);
        int dek = headline < 0 ? dekWithoutHeadline(start) : dek(headline, start);
        if (dek >= 0) page.at(dek).mark(DEK, "The paragraph between the headline and the body.");
        BodyRules.apply(page, Math.max(start, dek + 1), region.end(), headline);
        refuseTooLittle();
        return new Draft(parts(), PlainMeta.of(page, headline, firstParagraph(), region.end()));
    }

    private int bodyStart(int headline) {
        int from = Math.max(region.start(), headline + 1);
        for (int i = from; i < region.end(); i++) {
            if (page.at(i).open() && page.at(i).sentence) return i;
        }
        return from;
    }

    /** The dek's index, or -1 if the body begins right under the headline. */
    private int dek(int headline, int start) {
        for (int i = headline + 1; i < start; i++) {
            Piece piece = page.at(i);
            if (FrameWords.isTeaserLabel(piece)) return -1;
            if (piece.open() && mayBeDek(headline, i, start)) return i;
        }
        boolean dateline = start < page.size() && Dateline.opens(page.at(start).text);
        return !dateline && isSetApart(headline, start) ? start : -1;
    }

    /** Some pages lose their headline; a whole sentence above the dateline is still the dek. */
    private int dekWithoutHeadline(int start) {
        if (!Dateline.opens(page.at(start).text)) return -1;
        for (int i = start - 1; i >= Math.max(0, start - NEAR); i--) {
            Piece piece = page.at(i);
            if (piece.open() && piece.prose && piece.words <= 50 && !page.speaksOtherwise(piece)) return i;
        }
        return -1;
    }

    private boolean mayBeDek(int headline, int i, int start) {
        Piece piece = page.at(i);
        boolean onCard = i > headline + 1 && piece.glued && !piece.sentence && isGluedTo(i, start);
        return piece.words >= DEK_WORDS
                && !onCard
                && !Dateline.opens(piece.text)
                && !piece.text.equals(page.at(headline).text)
                && !page.speaksOtherwise(piece);
    }

    private boolean isGluedTo(int i, int start) {
        int k = i;
        while (k < start && page.gluedBelow(k)) k++;
        return page.spaced && k == start;
    }

    /** Without a dateline, a first sentence is a dek if something other than white space parts it from the body. */
    private boolean isSetApart(int headline, int start) {
        if (start + 1 >= region.end()) return false;
        Piece first = page.at(start);
        if (first.words < DEK_WORDS || first.words > 50) return false;
        boolean gluedToTitle = page.spaced && first.glued && start == headline + 1 && !page.gluedBelow(start);
        Piece next = page.at(start + 1);
        boolean factsFollow = next.is(BOILERPLATE) && (next.day() != null || FrameWords.isByline(next));
        boolean pictureFollows = next.is(BlockKind.CAPTION) && start == headline + 1;
        boolean buttonFollows = FrameWords.isControl(next) && start == headline + 1;
        return gluedToTitle || factsFollow || pictureFollows || buttonFollows;
    }

    private void refuseTooLittle() {
        int words = page.pieces.stream()
                .filter(piece -> piece.is(BODY))
                .mapToInt(piece -> piece.words)
                .sum();
        if (words < LEAST_BODY_WORDS) throw Unrendered.fault(page.pieces);
    }

    private int firstParagraph() {
        int i = 0;
        while (!page.at(i).is(BODY)) i++;
        return i;
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Piece piece : page.pieces) {
            int bare = piece.is(HEADLINE) ? page.site.lengthWithout(piece.text) : -1;
            MappedText mapped = bare > 0 ? piece.mapped.part(0, bare) : piece.mapped;
            parts.add(new Part(mapped, piece.kind(), piece.reason()));
        }
        return parts;
    }
}
