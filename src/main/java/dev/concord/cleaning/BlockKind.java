package dev.concord.cleaning;

import java.util.Locale;

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
}
