package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page as jsoup reads it, with the way from its texts to the source. */
final class HtmlPage {

    final String raw;
    final Document tree;
    private final @Nullable TextNumbers numbers;
    private boolean astray;

    private HtmlPage(String raw, Document tree, @Nullable TextNumbers numbers) {
        this.raw = raw;
        this.tree = tree;
        this.numbers = numbers;
    }

    static HtmlPage of(String raw) {
        NumberedTexts texts = NumberedTexts.of(raw);
        if (texts == null) return tracked(raw);
        return new HtmlPage(raw, Parser.htmlParser().parseInput(texts.markup(), ""), texts.numbers);
    }

    /** With jsoup's own positions, for pages that cannot be numbered. */
    static HtmlPage tracked(String raw) {
        return new HtmlPage(raw, Jsoup.parse(raw, Parser.htmlParser().setTrackPosition(true)), null);
    }

    /** Whether a text was asked for that has no number. */
    boolean isAstray() {
        return astray;
    }

    /** Where a text or a line break stands in the source; null where nothing in the source says it. */
    @Nullable
    TextSpan place(Node node) {
        if (numbers == null) {
            Range range = node.sourceRange();
            return range.isTracked() ? new TextSpan(range.startPos(), range.endPos()) : null;
        }
        TextSpan place =
                numbers.place(node instanceof TextNode text ? text.getWholeText() : node.attr(NumberedTexts.ATTRIBUTE));
        astray |= place == null;
        return place;
    }

    /** Where the words of a title stand in the source. */
    @Nullable
    TextSpan placeOfTitle(Element title) {
        if (title.childNodeSize() == 0) return null;
        return place(numbers == null ? title.childNode(0) : title);
    }

    /** What a text says. */
    String words(TextNode node, TextSpan place) {
        return numbers == null ? node.getWholeText() : EntityText.decoded(raw, place.start(), place.end());
    }

    /** Texts say again what they said, for those who ask jsoup; nobody can ask for their places then. */
    void restore(Element element) {
        if (numbers == null) return;
        List<TextNode> texts = element.nodeStream(TextNode.class).toList();
        for (TextNode text : texts) {
            TextSpan place = numbers.place(text.getWholeText());
            if (place != null) text.text(words(text, place));
        }
    }
}
