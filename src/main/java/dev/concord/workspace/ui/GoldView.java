package dev.concord.workspace.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Gold;
import dev.concord.annotation.SheetAccess;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The gold of an article, which its leads write by hand here. */
@Route("gold/:article([0-9]{1,18})")
@PermitAll
class GoldView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String ARTICLE = "article";

    final AnnotationWorkspace workspace = new AnnotationWorkspace();
    final Span state = new Span();
    final Div bar = new Div();

    private final transient Gold gold;
    private final transient Sheets sheets;
    private final transient SheetAccess access;
    private final transient Articles articles;
    private final transient Projects projects;
    private final transient Schemes schemes;
    private final transient CurrentAccount current;
    private @Nullable ProjectId project;

    private String title = "";

    GoldView(
            Gold gold,
            Sheets sheets,
            SheetAccess access,
            Articles articles,
            Projects projects,
            Schemes schemes,
            CurrentAccount current) {
        this.gold = gold;
        this.sheets = sheets;
        this.access = access;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.current = current;
        addClassName("work");
        bar.addClassName("work-bar");
        state.addClassName("whose");
        workspace.onGuideline(() ->
                schemes.guideline(projects.get(Objects.requireNonNull(project)).scheme()));
        add(bar, workspace);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long number = event.getRouteParameters().getLong(ARTICLE).orElseThrow(NotFoundException::new);
        Article article = articles.get(new ArticleId(number));
        project = article.project();
        current.requireLead(project);
        access.requireUnblinded(article.id());
        SheetId sheet = gold.open(article.id());
        title = article.title();
        String slug = projects.get(article.project()).slug();
        state.setText(
                sheets.get(sheet).state().editable()
                        ? "Gold, still open: what you change here is your decision"
                        : "Gold, settled: reopen it at its cases to change it");
        bar.removeAll();
        bar.add(new Anchor("cases?project=" + slug, "← Cases"), state);
        workspace.show(sheet);
    }

    @Override
    public String getPageTitle() {
        return "Gold: %s · Concord".formatted(title);
    }
}
