package dev.concord.comment;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleId;
import org.jspecify.annotations.Nullable;

/**
 * Which threads of a project.
 *
 * @param open those that are open, or those that are resolved
 * @param person whose sheet it is, or who wrote in it; null for everybody
 * @param article null for all
 * @param mentioning those that mention this person; null for all
 * @param kind null for all
 */
public record CommentFilter(
        boolean open,
        @Nullable AccountId person,
        @Nullable ArticleId article,
        @Nullable AccountId mentioning,
        @Nullable ThreadKind kind) {

    /** Everything that is open. */
    public static final CommentFilter OPEN = new CommentFilter(true, null, null, null, null);
}
