package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.ArticleMeta;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleanBlock;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.BlockKind;
import dev.concord.text.CodePoints;
import java.util.List;

/** A cleaned article as a record that nobody has labelled. Pure: it starts no framework. */
public final class CleanedRecord {

    private CleanedRecord() {}

    /** The record, with places in the source counted in code points. */
    public static ArticleRecord of(CleanArticle article) {
        CodePoints raw = CodePoints.of(article.raw());
        List<Block> blocks =
                article.recordBlocks().stream().map(block -> block(block, raw)).toList();
        return ArticleRecord.unlabelled(article.id(), article.text(), meta(article), blocks);
    }

    private static Block block(CleanBlock block, CodePoints raw) {
        return new Block(
                BlockKind.valueOf(block.kind().name()),
                block.text(),
                raw.fromUtf16(block.raw().start()),
                raw.fromUtf16(block.raw().end()));
    }

    private static Meta meta(CleanArticle article) {
        ArticleMeta meta = article.meta();
        return new Meta(
                meta.headline(),
                meta.dek(),
                meta.outlet(),
                meta.place(),
                meta.published(),
                meta.dateline(),
                meta.language(),
                meta.url(),
                article.source(),
                article.rawSha256(),
                ArticleCleaner.CLEANER_VERSION,
                null);
    }
}
