package dev.concord.corpus;

import dev.concord.record.ArticleRecord;
import java.util.List;

/**
 * An article on its way into a project.
 *
 * @param raw the source as it came, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record NewArticle(
        String key, byte[] raw, String text, List<ArticleRecord.Block> blocks, ArticleRecord.Meta meta) {}
