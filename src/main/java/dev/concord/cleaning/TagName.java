package dev.concord.cleaning;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An element's name, as far as its tags are read otherwise than others.
 *
 * @param word in lower case; "" for a name like most
 */
record TagName(String word, Kind kind) {

    /** How what bears the name is read. */
    enum Kind {
        OTHER,
        /** Parts the texts before and in it, wherever its start tag stands. */
        BLOCK(
                "div",
                "p",
                "ul",
                "ol",
                "li",
                "section",
                "article",
                "header",
                "footer",
                "main",
                "aside",
                "figure",
                "figcaption",
                "blockquote",
                "dl",
                "hr",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6"),
        /** Holds text, not markup, up to its end tag; a {@code desc} may hold markup, and such a page has no numbers. */
        RAW("script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp", "desc"),
        /** Holds no text of the page. */
        SILENT("nav"),
        /** Ends, or passes over, another of its name that it stands in. */
        NOT_NESTED("a", "form", "button"),
        /** Within it, elements that hold text elsewhere may hold markup. */
        FOREIGN("svg", "select"),
        /** Changes how what follows is read, and is hardly ever there. */
        NOT_NUMBERED("plaintext", "frameset", "math", "foreignobject"),
        /** Says something by any of its attributes, to us or to jsoup. */
        WHOLE("html", "meta", "link", "font", "input"),
        BREAK("br");

        private final Set<String> words;

        Kind(String... words) {
            this.words = Set.of(words);
        }
    }

    private static final TagName OTHER = new TagName("", Kind.OTHER);

    private static final Map<String, TagName> ALL = Stream.of(Kind.values())
            .flatMap(kind -> kind.words.stream().map(word -> new TagName(word, kind)))
            .collect(Collectors.toUnmodifiableMap(TagName::word, Function.identity()));

    private static final NameTable NAMES = new NameTable(ALL.keySet());

    static TagName in(String raw, int from, int end) {
        String word = NAMES.find(raw, from, end);
        return word == null ? OTHER : ALL.getOrDefault(word, OTHER);
    }
}
