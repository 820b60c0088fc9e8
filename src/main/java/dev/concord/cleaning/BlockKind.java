package dev.concord.cleaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run of the source is to a reader of the article. */
public enum BlockKind {
    HEADLINE,
    DEK,
    BODY,
    SUBHEAD,
    /** Words under, over or beside a picture, and who made it. Kept, but outside the text. */
    CAPTION,
    /** The page's own: menus, labels, other articles' titles. Outside the text. */
    BOILERPLATE;

    /** Whether blocks of this kind stand in the article's text. */
    public boolean inText() {
        return this != CAPTION && this != BOILERPLATE;
    }

    /** The word used in records: {@code headline}, {@code dek}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words, for people. */
    public static final String WORDS =
            Arrays.stream(values()).map(BlockKind::word).collect(Collectors.joining(", "));

    /** The kind of that word. */
    public static Optional<BlockKind> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
