package dev.concord.format;

import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels as other tools keep them: spans with names of their own making, links between spans, and values. What they mean
 * here is said by a mapping.
 *
 * @param document as the file names it
 * @param article id of the article, where the file tells
 * @param labeller whose labels these are, where the file tells
 * @param values of the whole document, by name
 * @param lost what of the document could not be read, each with its reason
 */
public record Standoff(
        String document,
        @Nullable String article,
        @Nullable String labeller,
        String text,
        List<Span> spans,
        List<Link> links,
        Map<String, List<String>> values,
        List<String> lost) {

    /**
     * A labelled place.
     *
     * @param parts in UTF-16 units, in reading order, inside the text and none empty
     * @param values by name
     */
    public record Span(String id, String type, List<TextSpan> parts, Map<String, List<String>> values) {}

    /** A link from one span to another, by their ids. */
    public record Link(String type, String from, String to) {}
}
