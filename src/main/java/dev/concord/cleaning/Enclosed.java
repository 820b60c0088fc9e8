package dev.concord.cleaning;

import static dev.concord.cleaning.TagName.Kind.NOT_NESTED;
import static dev.concord.cleaning.TagName.Kind.RAW;

import java.util.Arrays;
import java.util.Set;

/**
 * Finds the end of an element whose text is none of the page's, such as the site's navigation or a drawing, where all
 * that begins within it also ends within it, so that the page around it reads the same without.
 */
final class Enclosed {

    /** Reach beyond the element around them, or say something about the page. */
    private static final NameTable REACHING = new NameTable(Set.of(
            "html",
            "head",
            "body",
            "base",
            "meta",
            "link",
            "time",
            "table",
            "caption",
            "colgroup",
            "col",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "td",
            "th",
            "select",
            "option",
            "optgroup",
            "nobr",
            "template",
            "noscript",
            "frame",
            "frameset",
            "plaintext",
            "math",
            "image",
            "foreignobject",
            "rb",
            "rp",
            "rt",
            "rtc"));

    private static final NameTable EMPTY = new NameTable(
            Set.of("area", "br", "embed", "hr", "img", "input", "keygen", "param", "source", "track", "wbr"));

    /** What drawings are made of; anything else may end them. */
    private static final NameTable DRAWN = new NameTable(Set.of(
            "animate",
            "animatetransform",
            "circle",
            "clippath",
            "defs",
            "ellipse",
            "filter",
            "g",
            "line",
            "lineargradient",
            "mask",
            "path",
            "pattern",
            "polygon",
            "polyline",
            "radialgradient",
            "rect",
            "stop",
            "symbol",
            "text",
            "tspan",
            "use"));

    private static final NameTable NAMING = new NameTable(Set.of("title", "desc", "style"));

    /** How often each character of a source is gone through at most, on average: elements that do not end nest. */
    private static final int MOST_LOOKS = 2;

    private final String raw;
    private final HtmlTags tags;
    private final OpenTags outside;
    private int[] begun = new int[64];
    private int depth;
    private long left;

    Enclosed(String raw, HtmlTags tags, OpenTags outside) {
        this.raw = raw;
        this.tags = tags;
        this.outside = outside;
        this.left = (long) MOST_LOOKS * raw.length();
    }

    /**
     * Where the end tag of an element begins.
     *
     * @param from behind its start tag
     * @return -1 where its content has to be read
     */
    int end(String name, int from) {
        depth = 0;
        return end(name, from, name.equals("svg"));
    }

    private int end(String name, int from, boolean drawn) {
        int outer = depth;
        int i = from;
        while (i >= 0 && left > 0) {
            int at = raw.indexOf('<', i);
            left -= (at < 0 ? raw.length() : at) - i;
            if (at < 0 || at + 2 >= raw.length()) return -1;
            if (isEndTag(at)) {
                int after = tags.endOfName(at + 2);
                if (depth == outer) return isName(at + 2, after, name) ? at : -1;
                i = isBegun(at + 2, after) ? tags.endOfTag(after) : -1;
                depth--;
            } else if (HtmlTags.isLetter(raw.charAt(at + 1))) {
                i = drawn ? pastDrawn(at) : pastStartTag(at);
            } else {
                i = raw.startsWith("<!--", at) ? tags.endOfComment(at) : -1;
            }
            left -= Math.max(0, i - at);
        }
        return -1;
    }

    private boolean isEndTag(int at) {
        return raw.charAt(at + 1) == '/' && HtmlTags.isLetter(raw.charAt(at + 2));
    }

    private int pastStartTag(int at) {
        int after = tags.endOfName(at + 1);
        TagName name = TagName.in(raw, at + 1, after);
        int end = tags.endOfTag(after);
        if (end < 0 || REACHING.find(raw, at + 1, after) != null) return -1;
        if (name.kind() == NOT_NESTED && outside.has(name.word())) return -1;
        if (name.word().equals("svg")) return isClosed(end) ? end : pastEndTag(end("svg", end, true));
        if (name.kind() == RAW) return isClosed(end) ? -1 : pastRaw(name.word(), at, end);
        if (EMPTY.find(raw, at + 1, after) != null) return end;
        return isClosed(end) ? -1 : begin(at + 1, end);
    }

    private int pastRaw(String name, int at, int end) {
        boolean hidden = name.equals("script") || name.equals("style");
        return tags.isOfData(at, end) || !hidden ? -1 : pastEndTag(tags.endOfRaw(name, end));
    }

    private int pastDrawn(int at) {
        int after = tags.endOfName(at + 1);
        int end = tags.endOfTag(after);
        if (end < 0) return -1;
        String naming = NAMING.find(raw, at + 1, after);
        if (naming != null) {
            int close = raw.indexOf('<', end);
            return close >= 0 && isName(close + 2, tags.endOfName(close + 2), naming) ? pastEndTag(close) : -1;
        }
        if (DRAWN.find(raw, at + 1, after) == null) return -1;
        return isClosed(end) ? end : begin(at + 1, end);
    }

    private int pastEndTag(int at) {
        return at < 0 ? -1 : tags.endOfTag(tags.endOfName(at + 2));
    }

    private int begin(int name, int end) {
        if (depth == begun.length) begun = Arrays.copyOf(begun, 2 * depth);
        begun[depth++] = name;
        return end;
    }

    private boolean isBegun(int from, int end) {
        int name = begun[depth - 1];
        return raw.regionMatches(true, from, raw, name, end - from) && tags.endOfName(name) - name == end - from;
    }

    private boolean isName(int from, int end, String name) {
        return end - from == name.length() && raw.regionMatches(true, from, name, 0, name.length());
    }

    private boolean isClosed(int endOfTag) {
        return raw.charAt(endOfTag - 2) == '/';
    }
}
