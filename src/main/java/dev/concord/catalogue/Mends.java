package dev.concord.catalogue;

import dev.concord.account.AccountId;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.NewTexts;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanBlock;
import dev.concord.cleaning.CleaningFault;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewText;
import dev.concord.corpus.Texts;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.BlockKind;
import dev.concord.shell.Refusal;
import dev.concord.text.CodePoints;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Mends the cleaning of an article: its pieces as they are, and another text made of pieces that a person changed. */
@Service
public class Mends {

    private static final JsonMapper JSON = new JsonMapper();

    private final Articles articles;
    private final Texts texts;
    private final NewTexts fresh;

    Mends(Articles articles, Texts texts, NewTexts fresh) {
        this.articles = articles;
        this.texts = texts;
        this.fresh = fresh;
    }

    /**
     * What is there to be mended.
     *
     * @param version of the text that the pieces make
     * @param source the source, decoded: places of pieces count in it
     * @param free whether nobody has opened the article to label it, so that another text moves no label
     */
    public record Mendable(Article article, int version, Pieces pieces, String source, boolean free) {}

    /**
     * The pieces of an article: as a person left them, or as the cleaner cuts its source.
     *
     * @throws Refusal if its source is not here, or is none that the cleaner reads
     */
    @Transactional(readOnly = true)
    public Mendable of(ArticleId id) {
        Article article = articles.get(id);
        return new Mendable(article, article.version(), pieces(article, false), source(article), fresh.isFree(id));
    }

    /** The same as the cleaner cuts it now, whatever a person changed. */
    @Transactional(readOnly = true)
    public Pieces anew(ArticleId id) {
        return pieces(articles.get(id), true);
    }

    private Pieces pieces(Article article, boolean anew) {
        String kept = anew ? null : texts.pieces(article.id()).orElse(null);
        if (kept != null) return Pieces.of(JSON.readValue(kept, new TypeReference<List<Pieces.Kept>>() {}));
        try {
            return ArticleCleaner.pieces(raw(article), name(article), texts.contentType(article.id()));
        } catch (CleaningFault fault) {
            throw new Refusal(Refusal.Kind.CONFLICT, "The cleaner does not read this source: " + fault.getMessage());
        }
    }

    private String source(Article article) {
        return ArticleCleaner.decoded(raw(article), name(article), texts.contentType(article.id()));
    }

    private byte[] raw(Article article) {
        return articles.source(article.id());
    }

    private static String name(Article article) {
        String source = article.meta().source();
        return source == null ? "" : source;
    }

    /** The text that pieces would make. */
    public String text(Pieces pieces) {
        return assembled(pieces).text();
    }

    private static Pieces.Assembled assembled(Pieces pieces) {
        try {
            return pieces.assemble();
        } catch (CleaningFault fault) {
            throw new Refusal(Refusal.Kind.INVALID, String.valueOf(fault.getMessage()));
        }
    }

    /**
     * What would become of the labels of each sheet if the pieces were the article's text.
     *
     * @param version of the text that was mended
     * @throws Refusal if it was mended meanwhile, no piece is body, or nothing changed
     */
    @Transactional(readOnly = true)
    public List<LabelsMoved> preview(ArticleId id, int version, Pieces pieces) {
        return fresh.preview(id, made(articles.get(id), version, pieces));
    }

    /**
     * Makes the pieces the article's text, of the next version, and moves the labels that there are.
     *
     * @param version of the text that was mended
     * @param lost how many labels cannot move, as the preview said; null where nobody labels the article
     * @throws Refusal if it was mended meanwhile, no piece is body, nothing changed, or labels fare otherwise than it was said
     */
    @Transactional
    public void save(ArticleId id, int version, Pieces pieces, AccountId by, @Nullable Integer lost) {
        fresh.replace(id, made(articles.get(id), version, pieces), by, lost);
    }

    private NewText made(Article article, int version, Pieces pieces) {
        if (article.version() != version) {
            throw new Refusal(Refusal.Kind.CONFLICT, "Somebody else has mended this article meanwhile. Load it again.");
        }
        Pieces.Assembled put = assembled(pieces);
        String source = source(article);
        CodePoints raw = CodePoints.of(source);
        List<Block> blocks = put.blocks().stream()
                .filter(block -> block.kind() != dev.concord.cleaning.BlockKind.BOILERPLATE)
                .map(block -> block(block, raw))
                .toList();
        if (put.text().equals(article.text()) && blocks.equals(article.blocks())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "Nothing is changed.");
        }
        return new NewText(
                put.text(),
                put.map().runs(),
                blocks,
                meta(article.meta(), put),
                JSON.writeValueAsString(pieces.kept()));
    }

    private static Block block(CleanBlock block, CodePoints raw) {
        return new Block(
                BlockKind.valueOf(block.kind().name()),
                block.text(),
                raw.fromUtf16(block.raw().start()),
                raw.fromUtf16(block.raw().end()));
    }

    private static Meta meta(Meta before, Pieces.Assembled put) {
        return new Meta(
                put.headline(),
                put.dek(),
                before.outlet(),
                before.place(),
                before.published(),
                before.dateline(),
                before.language(),
                before.url(),
                before.source(),
                before.rawSha256(),
                ArticleCleaner.CLEANER_VERSION + "-mended",
                before.duplicateOf());
    }
}
