package dev.concord.assignment.web;

import dev.concord.shell.Refusal;
import org.jspecify.annotations.Nullable;

/** Lists that are read by page: a cursor is the number of the next one. */
final class Cursor {

    static final int PAGE = 100;

    private Cursor() {}

    /** @throws Refusal if no list gave out this cursor */
    static int page(@Nullable String cursor) {
        try {
            int page = cursor == null ? 0 : Integer.parseInt(cursor);
            if (page >= 0) return page;
        } catch (NumberFormatException e) {
            // told below
        }
        throw new Refusal(Refusal.Kind.INVALID, "cursor: “%s” is none that this list gave out.".formatted(cursor));
    }

    static @Nullable String after(int page, long total) {
        return (page + 1L) * PAGE < total ? String.valueOf(page + 1) : null;
    }
}
