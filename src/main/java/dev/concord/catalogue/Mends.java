package dev.concord.catalogue;

import dev.concord.account.AccountId;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.NewTexts;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleaningFault;
import dev.concord.cleaning.Pieces;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewText;
import dev.concord.intake.ArticlePieces;
import dev.concord.intake.CleanedRecord;
import dev.concord.shell.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mends the cleaning of an article: its pieces as they are, and another text made of pieces that a person changed. */
@Service
public class Mends {

    private final Articles articles;
    private final ArticlePieces found;
    private final NewTexts fresh;

    Mends(Articles articles, ArticlePieces found, NewTexts fresh) {
        this.articles = articles;
        this.found = found;
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
     * The pieces of an article: as a person left them, or as the cleaner and the rules of its outlet make them.
     *
     * @throws Refusal if its source is not here, or is none that the cleaner reads
     */
    @Transactional(readOnly = true)
    public Mendable of(ArticleId id) {
        Article article = articles.get(id);
        return new Mendable(
                article, article.version(), found.present(article), found.decoded(article), fresh.isFree(id));
    }

    /** The same as the cleaner and the rules of its outlet make them now, whatever a person changed. */
    @Transactional(readOnly = true)
    public Pieces anew(ArticleId id) {
        return found.anew(articles.get(id)).pieces();
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
     * Makes the pieces the article's text, of the next version, and moves the labels that there are. Pieces that are as the
     * cleaner and the rules of the outlet make them are nobody's, so that later rules reach them.
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
        Pieces.Ruled anew = found.anew(article);
        boolean byHand = !pieces.areThose(anew.pieces());
        NewText made = CleanedRecord.text(
                article,
                found.decoded(article),
                assembled(pieces),
                byHand ? ArticleCleaner.CLEANER_VERSION + "-mended" : CleanedRecord.cleaner(anew.by()),
                byHand ? ArticlePieces.json(pieces) : null);
        if (made.text().equals(article.text()) && made.blocks().equals(article.blocks())) {
            throw new Refusal(Refusal.Kind.CONFLICT, "Nothing is changed.");
        }
        return made;
    }
}
