package dev.concord.shell;

import org.jspecify.annotations.Nullable;

/** Lists that are read by page: a cursor is the number of the next one. */
public final class PageCursor {

    public static final int PAGE = 100;

    private PageCursor() {}

    /** @throws Refusal if no list gave out this cursor */
    public static int page(@Nullable String cursor) {
        try {
            int page = cursor == null ? 0 : Integer.parseInt(cursor);
            // beyond, the place in the list is no int any more
            if (page >= 0 && page < Integer.MAX_VALUE / PAGE) return page;
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refusal(Refusal.Kind.INVALID, "cursor: “%s” is none that this list gave out.".formatted(cursor));
    }

    /** The cursor of the page after this one; null if this is the last of so many things. */
    public static @Nullable String after(int page, long total) {
        return (page + 1L) * PAGE < total ? String.valueOf(page + 1) : null;
    }
}
