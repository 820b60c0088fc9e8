package dev.concord.cleaning;

import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Walks a page once and cuts its text at block boundaries and double line breaks. Scripts and hidden parts are left out. */
final class HtmlPieces implements NodeFilter {

    private static final Set<String> SILENT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "iframe",
            "object",
            "embed",
            "canvas",
            "head",
            "title",
            "select",
            "option",
            "textarea",
            "button",
            "input",
            "datalist",
            "audio",
            "video",
            "map",
            "xmp",
            "plaintext",
            "noembed",
            "noframes",
            "dialog",
            "nav",
            "menu");

    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span",
            "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "o:p", "amp-img", "picture", "source");

    private static final Set<String> CONTAINERS =
            Set.of("body", "div", "section", "article", "main", "td", "table", "header", "form");

    private final HtmlPage page;
    private final List<HtmlPiece> pieces = new ArrayList<>();
    private MappedText.Builder text = new MappedText.Builder();
    private Element block;
    private int linkWords;
    private int links;
    private boolean brokenLine;

    private HtmlPieces(HtmlPage page) {
        this.page = page;
        this.block = page.tree.body();
    }

    static List<HtmlPiece> of(HtmlPage page) {
        HtmlPieces walk = new HtmlPieces(page);
        NodeTraversor.filter(walk, page.tree.body());
        walk.cut();
        return walk.pieces;
    }

    static boolean isContainer(Element element) {
        return CONTAINERS.contains(element.normalName());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) add(words);
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (isSilent(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.normalName().equals("br")) {
            lineBreak(element);
        } else if (isBlock(element)) {
            cut();
            block = element;
        } else if (element.normalName().equals("a")) {
            links++;
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element)) return FilterResult.CONTINUE;
        if (isBlock(element) && !element.normalName().equals("br")) {
            cut();
            Element parent = element.parent();
            if (parent != null) block = nearestBlock(parent);
        } else if (element.normalName().equals("a")) {
            links--;
        }
        return FilterResult.CONTINUE;
    }

    private static Element nearestBlock(Element from) {
        Element at = from;
        while (!isBlock(at)) {
            Element parent = at.parent();
            if (parent == null) return at;
            at = parent;
        }
        return at;
    }

    private static boolean isBlock(Element element) {
        return !INLINE.contains(element.normalName());
    }

    private static boolean isSilent(Element element) {
        String name = element.normalName();
        if (SILENT.contains(name) || (element.hasAttr("hidden") && !isStreamed(element))) return true;
        if (element.hasAttr("aria-hidden") && element.attr("aria-hidden").equals("true") && !name.equals("body"))
            return true;
        if (!element.hasAttr("style")) return false;
        String style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || style.contains("visibility:hidden");
    }

    /** Parts that React sends later come hidden, under ids such as "S:1a", and a script moves them into their place. */
    private static boolean isStreamed(Element element) {
        String id = element.id();
        return id.length() > 2 && id.startsWith("S:") && id.chars().skip(2).allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private void add(TextNode words) {
        TextSpan place = page.place(words);
        if (place == null) return;
        if (!words.isBlank()) {
            brokenLine = false;
            if (links > 0) linkWords += Words.count(page.words(words, place));
        }
        EntityText.add(text, page.raw, place.start(), place.end());
    }

    /** One line break is a space, two are the end of a paragraph. */
    private void lineBreak(Element element) {
        if (brokenLine) cut();
        TextSpan place = page.place(element);
        if (place != null) text.add(' ', place.start(), place.length());
        brokenLine = true;
    }

    private void cut() {
        if (!text.isEmpty()) pieces.add(new HtmlPiece(new Piece(text.build(), false), block, linkWords));
        text = new MappedText.Builder();
        linkWords = 0;
        brokenLine = false;
    }
}
