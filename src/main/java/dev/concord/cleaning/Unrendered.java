package dev.concord.cleaning;

import java.util.List;
import java.util.Locale;

/** Tells pages that a browser would fill by their scripts from pages that hold no article. */
final class Unrendered {

    /** A page with so many words shows something without its scripts. */
    private static final int FEW_WORDS = 80;

    private static final String ROOTS =
            "#root:empty, #app:empty, #__next:empty, #__nuxt:empty, app-root:empty, [ng-app], [v-cloak]";

    private Unrendered() {}

    static CleaningFault fault(List<Piece> pieces) {
        return pieces.stream().anyMatch(Unrendered::isTemplate)
                ? unrendered("template braces are left in its text")
                : none();
    }

    static CleaningFault fault(HtmlPage page, List<HtmlPiece> pieces) {
        List<Piece> all = pieces.stream().map(HtmlPiece::piece).toList();
        boolean few = all.stream().mapToInt(piece -> piece.words).sum() < FEW_WORDS;
        if (few && !page.tree.select(ROOTS).isEmpty()) return unrendered("the element that its scripts fill is empty");
        page.restore(page.tree);
        boolean asks =
                page.tree.select("noscript").text().toLowerCase(Locale.ROOT).contains("javascript");
        if (few && asks) return unrendered("it asks for JavaScript");
        return fault(all);
    }

    private static boolean isTemplate(Piece piece) {
        return piece.text.contains("{{") && piece.text.contains("}}");
    }

    private static CleaningFault unrendered(String sign) {
        return new CleaningFault(
                "No article was found: the page is empty without JavaScript (%s). Save it from a browser."
                        .formatted(sign),
                0,
                true);
    }

    private static CleaningFault none() {
        return new CleaningFault("No article was found: no paragraph of prose stands on the page.");
    }
}
