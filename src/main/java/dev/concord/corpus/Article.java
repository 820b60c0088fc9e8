package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.record.ArticleRecord;
import dev.concord.text.CodePoints;
import java.util.List;

/**
 * A cleaned article with one of its texts, which never changes: an article that is mended has another, of the next version.
 *
 * @param key first 16 hex digits of the raw source's SHA-256
 * @param version of the text, counted from 1
 * @param points counts the text both ways
 * @param blocks what is in the text, and captions, in UTF-16 units
 */
public record Article(
        ArticleId id,
        ProjectId project,
        String key,
        int version,
        String text,
        CodePoints points,
        List<ArticleRecord.Block> blocks,
        ArticleRecord.Meta meta) {

    /** The headline, or the key of an article that has none. */
    public String title() {
        return meta.headline() == null ? "Article " + key : meta.headline();
    }
}
