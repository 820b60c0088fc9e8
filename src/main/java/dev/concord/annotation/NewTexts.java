package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.NewText;
import dev.concord.corpus.Texts;
import dev.concord.shell.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives articles other texts, as long as nobody has opened a sheet on them: labels point into the text. */
@Service
public class NewTexts {

    private final SheetRows sheets;
    private final Texts texts;

    NewTexts(SheetRows sheets, Texts texts) {
        this.sheets = sheets;
        this.texts = texts;
    }

    /** Whether the text of an article may still change. */
    @Transactional(readOnly = true)
    public boolean mayChange(ArticleId article) {
        return !sheets.existsByArticleId(article.value());
    }

    /**
     * Gives an article another text. Whoever opens a sheet holds the article, too, so that nobody labels a text that has
     * just been replaced.
     *
     * @throws SheetRefused if there is a sheet on the article already
     */
    @Transactional
    public void replace(ArticleId article, NewText fresh, AccountId by) {
        sheets.holdArticle(article.value());
        if (!mayChange(article)) {
            throw new SheetRefused(
                    Kind.CONFLICT,
                    "Somebody has opened this article to label it, so its text stays as it is: labels point into it.");
        }
        texts.replace(article, fresh, by);
    }
}
