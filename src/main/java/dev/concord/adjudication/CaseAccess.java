package dev.concord.adjudication;

import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.annotation.SheetAccess;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import org.springframework.stereotype.Component;

/** Who may see and decide cases: leads, and of an article that they label themselves only once they have submitted. */
@Component
public class CaseAccess {

    private final Boards boards;
    private final Articles articles;
    private final SheetAccess sheets;
    private final CurrentAccount current;

    CaseAccess(Boards boards, Articles articles, SheetAccess sheets, CurrentAccount current) {
        this.boards = boards;
        this.articles = articles;
        this.sheets = sheets;
        this.current = current;
    }

    /** @throws dev.concord.shell.Refusal unless the caller leads the project */
    public void requireLed(ProjectId project) {
        current.requireLead(project);
    }

    /** @throws dev.concord.shell.Refusal unless the caller leads the case's project and is not blind to its article */
    public void requireLed(CaseId id) {
        requireLed(boards.articleOf(id));
    }

    /** @throws dev.concord.shell.Refusal unless the caller leads the article's project and is not blind to it */
    public Article requireLed(ArticleId id) {
        Article article = articles.get(id);
        current.requireLead(article.project());
        sheets.requireUnblinded(id);
        return article;
    }
}
