package dev.concord.corpus;

import dev.concord.record.ArticleRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another text of an article, made of the same source.
 *
 * @param rawMap the way from each character of the text back to the decoded source
 * @param pieces the pieces it was made of, as JSON; null where they are the cleaner's
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record NewText(
        String text,
        int[] rawMap,
        List<ArticleRecord.Block> blocks,
        ArticleRecord.Meta meta,
        @Nullable String pieces) {}
