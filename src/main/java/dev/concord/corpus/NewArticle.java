package dev.concord.corpus;

import dev.concord.record.ArticleRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article on its way into a project.
 *
 * @param raw the source as it came, byte for byte; null where only its text is known, as of a record
 * @param type what an address or a table said the source is, or null
 * @param rawMap the way from each character of the text back to the decoded source, as cleaning wrote it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record NewArticle(
        String key,
        byte @Nullable [] raw,
        @Nullable String type,
        String text,
        int[] rawMap,
        List<ArticleRecord.Block> blocks,
        ArticleRecord.Meta meta) {

    /** One of which nobody said what it is. */
    public NewArticle(
            String key,
            byte @Nullable [] raw,
            String text,
            int[] rawMap,
            List<ArticleRecord.Block> blocks,
            ArticleRecord.Meta meta) {
        this(key, raw, null, text, rawMap, blocks, meta);
    }
}
