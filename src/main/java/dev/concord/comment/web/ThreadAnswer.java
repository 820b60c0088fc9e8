package dev.concord.comment.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Person;
import dev.concord.comment.About;
import dev.concord.comment.Comment;
import dev.concord.comment.CommentThread;
import dev.concord.comment.CommentThread.Resolved;
import dev.concord.corpus.Article;
import dev.concord.text.TextSpan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread as REST gives it.
 *
 * @param annotator whose sheet it is; null where it is gold
 * @param about null for the article
 * @param path of the screen that shows it at its place
 */
record ThreadAnswer(
        UUID id,
        ArticleAnswer article,
        long sheet,
        @Nullable PersonAnswer annotator,
        String kind,
        @Nullable AboutAnswer about,
        String state,
        @JsonProperty("resolved_by") @Nullable PersonAnswer resolvedBy,
        @JsonProperty("resolved_at") @Nullable Instant resolvedAt,
        @JsonProperty("changed_at") Instant changedAt,
        String path,
        List<CommentAnswer> comments) {

    record ArticleAnswer(String id, long number, String title) {}

    record PersonAnswer(String name, String shown) {

        static @Nullable PersonAnswer of(@Nullable Person person) {
            return person == null ? null : new PersonAnswer(person.name(), person.displayName());
        }
    }

    /** @param start in code points; null in lists over many articles, and for what has no place */
    record AboutAnswer(
            String layer,
            @Nullable String label,
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable String text,
            boolean removed) {

        static @Nullable AboutAnswer of(@Nullable About about, @Nullable Article article) {
            if (about == null) return null;
            TextSpan span = article == null ? null : about.span();
            return new AboutAnswer(
                    about.layer().wire(),
                    about.label(),
                    span == null || article == null ? null : article.points().fromUtf16(span.start()),
                    span == null || article == null ? null : article.points().fromUtf16(span.end()),
                    about.words(),
                    about.removed());
        }
    }

    /** @param mine whether the caller wrote it, and so may change it */
    record CommentAnswer(
            UUID id,
            @Nullable PersonAnswer by,
            Instant at,
            @JsonProperty("edited_at") @Nullable Instant editedAt,
            String text,
            List<String> mentions,
            boolean mine) {

        static CommentAnswer of(Comment comment, AccountId caller) {
            return new CommentAnswer(
                    comment.id(),
                    PersonAnswer.of(comment.by()),
                    comment.at(),
                    comment.editedAt(),
                    comment.words(),
                    comment.mentions(),
                    comment.by().id().equals(caller));
        }
    }

    /** @param article whose text gives the place; null in lists over many */
    static ThreadAnswer of(CommentThread thread, @Nullable Article article, AccountId caller) {
        Resolved resolved = thread.resolved();
        return new ThreadAnswer(
                thread.id().value(),
                new ArticleAnswer(
                        thread.article().key(),
                        thread.article().id().value(),
                        thread.article().title()),
                thread.sheet().value(),
                PersonAnswer.of(thread.annotator()),
                thread.kind().wire(),
                AboutAnswer.of(thread.about(), article),
                resolved == null ? "open" : "resolved",
                resolved == null ? null : PersonAnswer.of(resolved.by()),
                resolved == null ? null : resolved.at(),
                thread.changedAt(),
                thread.path(),
                thread.comments().stream()
                        .map(comment -> CommentAnswer.of(comment, caller))
                        .toList());
    }
}
