package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.ArticleMeta;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleanBlock;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.NewText;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.BlockKind;
import dev.concord.text.CodePoints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cleaned article as a record that nobody has labelled. Pure: it starts no framework. */
public final class CleanedRecord {

    private CleanedRecord() {}

    /** The record, with places in the source counted in code points. */
    public static ArticleRecord of(CleanArticle article) {
        return ArticleRecord.unlabelled(
                article.id(), article.text(), meta(article), blocks(article.blocks(), article.raw()));
    }

    /**
     * Another text of an article, made of the same source.
     *
     * @param source decoded
     * @param put what the text is put together of
     * @param cleaner how the text was made, see {@link Meta#cleaner}
     * @param pieces that a person changed, as JSON; null where they are the cleaner's
     */
    public static NewText text(
            Article before, String source, Pieces.Assembled put, String cleaner, @Nullable String pieces) {
        return new NewText(
                put.text(),
                put.map().runs(),
                blocks(put.blocks(), source),
                before.meta().of(put.headline(), put.dek(), cleaner),
                pieces);
    }

    /** How a text was made that rules of its outlet had a part in, or had none. */
    public static String cleaner(List<PieceRule> rules) {
        return rules.isEmpty() ? ArticleCleaner.CLEANER_VERSION : ArticleCleaner.CLEANER_VERSION + "-rules";
    }

    private static List<Block> blocks(List<CleanBlock> blocks, String source) {
        CodePoints raw = CodePoints.of(source);
        return blocks.stream()
                .filter(block -> block.kind() != dev.concord.cleaning.BlockKind.BOILERPLATE)
                .map(block -> block(block, raw))
                .toList();
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
                cleaner(article.rules()),
                null);
    }
}
