package dev.concord.record;

import org.jspecify.annotations.Nullable;

/** A record that would break a promise of the format. The message says where and what. */
public final class RecordFault extends RuntimeException {

    private final @Nullable String article;
    private final @Nullable String label;
    private final String field;
    private final @Nullable Integer offset;

    /**
     * @param article the article's id, if it could be read
     * @param label the id of the mention, quote or speaker, if it is about one
     * @param field the key on the line, with its path, like {@code quotes[0].content[1]}
     * @param offset the place in the text, in code points, if it is about one
     * @param sentence what is wrong
     */
    RecordFault(
            @Nullable String article, @Nullable String label, String field, @Nullable Integer offset, String sentence) {
        super(where(article, label, field, offset) + ": " + sentence);
        this.article = article;
        this.label = label;
        this.field = field;
        this.offset = offset;
    }

    private static String where(
            @Nullable String article, @Nullable String label, String field, @Nullable Integer offset) {
        return (article == null ? "" : "article " + article + ", ")
                + (label == null ? "" : "label " + label + ", ")
                + field
                + (offset == null ? "" : " at " + offset);
    }

    public @Nullable String article() {
        return article;
    }

    public @Nullable String label() {
        return label;
    }

    public String field() {
        return field;
    }

    public @Nullable Integer offset() {
        return offset;
    }
}
