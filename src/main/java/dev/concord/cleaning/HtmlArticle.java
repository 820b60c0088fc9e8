package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.BOILERPLATE;
import static dev.concord.cleaning.BlockKind.DEK;
import static dev.concord.cleaning.BlockKind.HEADLINE;

import dev.concord.cleaning.Draft.Part;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Reads an article out of a page of HTML. */
final class HtmlArticle {

    private HtmlArticle() {}

    static Draft read(String raw) {
        HtmlPage page = HtmlPage.of(raw);
        List<HtmlPiece> pieces = HtmlPieces.of(page);
        if (page.isAstray()) {
            page = HtmlPage.tracked(raw);
            pieces = HtmlPieces.of(page);
        }
        HtmlStated stated = new HtmlStated(page);
        HtmlFrame names = new HtmlFrame();
        HtmlTitles titles = new HtmlTitles(page, stated, names, pieces);
        int headline = titles.headline();
        HtmlRoot frame = new HtmlRoot(page.tree.body(), names, pieces, headline);
        Element root = frame.find();
        int dek = headline < 0 ? -1 : titles.dek(headline, root);
        MappedText bare = headline < 0 ? null : titles.bare(headline);
        MappedText title = bare == null ? titles.titleElement(new SiteNames()) : titles.fuller(bare.text());
        if (bare != null) {
            Piece heading = pieces.get(headline).piece();
            if (title == null) heading.mark(HEADLINE, "The heading that the page's own title repeats.");
            else heading.mark(BOILERPLATE, "The page's title says it in full.");
        }
        if (dek >= 0) pieces.get(dek).piece().mark(DEK, "The page names it as what stands under the headline.");
        HtmlBody.apply(pieces, names, frame, root, headline);

        if (pieces.stream().noneMatch(it -> it.piece().is(BlockKind.BODY))) throw Unrendered.fault(page, pieces);

        List<Part> parts = new ArrayList<>();
        if (title != null) {
            parts.add(new Part(
                    title,
                    HEADLINE,
                    bare == null
                            ? "The page's title; it has no heading."
                            : "The page's title; its heading shortens it or sets it otherwise."));
        }
        Place.Page places = new Place.Page();
        for (int i = 0; i < pieces.size(); i++) {
            HtmlPiece it = pieces.get(i);
            MappedText mapped = bare != null && title == null && i == headline ? bare : it.piece().mapped;
            parts.add(new Part(mapped, it.piece().kind(), it.piece().reason(), () -> places.of(it.block())));
        }
        return new Draft(parts, new HtmlFacts(stated).read(pieces, headline));
    }
}
