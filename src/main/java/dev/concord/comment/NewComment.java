package dev.concord.comment;

import dev.concord.annotation.Layer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as its client sends it.
 *
 * @param id the client's own: sending it twice changes nothing
 * @param thread that it answers; null to begin one
 * @param kind of a new thread
 * @param layer of a new thread; null for one about the article
 * @param label of a new thread about a mention or quote
 */
public record NewComment(
        UUID id,
        @Nullable ThreadId thread,
        ThreadKind kind,
        @Nullable Layer layer,
        @Nullable String label,
        String words) {

    /** An answer in a thread. */
    public static NewComment answer(ThreadId thread, String words) {
        return new NewComment(UUID.randomUUID(), thread, ThreadKind.REMARK, null, null, words);
    }
}
