package dev.concord.comment;

import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.annotation.SheetId;
import dev.concord.assignment.AssignmentId;
import dev.concord.corpus.ArticleSummary;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comments on one thing, oldest first.
 *
 * @param assignment of the sheet; null where it is gold
 * @param annotator whose sheet it is; null where it is gold
 * @param about null for the article
 * @param changedAt when somebody last wrote in it, resolved it or opened it again
 * @param resolved who closed it and when; null while it is open
 */
public record CommentThread(
        ThreadId id,
        ProjectId project,
        ArticleSummary article,
        SheetId sheet,
        @Nullable AssignmentId assignment,
        @Nullable Person annotator,
        ThreadKind kind,
        @Nullable About about,
        Instant changedAt,
        @Nullable Resolved resolved,
        List<Comment> comments) {

    /** Who closed a thread, and when. */
    public record Resolved(@Nullable Person by, Instant at) {}

    public boolean isOpen() {
        return resolved == null;
    }

    /** The screen that shows the thread at its place. */
    public String path() {
        String sheetPath = assignment == null ? "gold/" + article.id().value() : "work/" + assignment.value();
        return sheetPath + "?thread=" + id.value();
    }
}
