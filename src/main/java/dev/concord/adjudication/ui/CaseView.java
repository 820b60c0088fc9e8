package dev.concord.adjudication.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.CaseId;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Settling;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.shell.Notices;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One case after the other, under the filter of the list it was opened from. */
@Route("cases/:case([0-9]{1,18})")
@RolesAllowed("LEAD")
class CaseView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    final CaseDesk desk = new CaseDesk();
    final Anchor back = new Anchor("cases", "← Cases");
    final H1 title = new H1();
    final Span open = new Span();
    final Button settle = new Button("Settle gold");
    final Anchor meeting = new Anchor("", "Meeting");
    final Anchor gold = new Anchor("", "Write gold");

    private final transient Cases cases;
    private final transient CaseAccess access;
    private final transient Settling settling;
    private final transient Articles articles;
    private final transient Projects projects;
    private final transient CurrentAccount current;

    private transient CaseDesk.@Nullable Shown shown;
    private transient CaseQuery list = CaseQuery.of(QueryParameters.empty());

    CaseView(
            Cases cases,
            CaseAccess access,
            Settling settling,
            Articles articles,
            Projects projects,
            CurrentAccount current) {
        this.cases = cases;
        this.access = access;
        this.settling = settling;
        this.articles = articles;
        this.projects = projects;
        this.current = current;
        addClassNames("work", "case");
        settle.addThemeVariants(ButtonVariant.SMALL);
        settle.addClickListener(click -> settle());
        open.addClassName("whose");
        title.addClassName("case-title");
        desk.onShown(this::follow);
        desk.onAnswered(this::count);
        desk.onDone(() -> UI.getCurrent().navigate(CasesView.class, list.parameters()));
        var bar = new Div(back, title, open, settle, meeting, gold);
        bar.addClassName("work-bar");
        add(bar, desk);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new CaseId(event.getRouteParameters().getLong("case").orElseThrow(NotFoundException::new));
        access.requireLed(id);
        Case found = cases.get(id);
        CaseQuery asked = CaseQuery.of(event.getLocation().getQueryParameters());
        String slug = projects.get(found.project()).slug();
        list = new CaseQuery(slug, asked.filter());
        back.setHref("cases?" + query());
        show(new CaseDesk.Shown(id, found.article(), found.settled(), cases.undecided(found.article())));
        desk.show(id, list.wire(), current.person());
    }

    private String query() {
        return list.address();
    }

    /** The element went on to another case by itself: the address follows, and so does what belongs to the article. */
    private void follow(CaseDesk.Shown now) {
        if (shown != null && !shown.id().equals(now.id())) {
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(null, "cases/%d?%s".formatted(now.id().value(), query()));
        }
        access.requireLed(now.id());
        show(now);
    }

    /** A decision on another article says nothing of the one in view. */
    private void count(CaseDesk.Shown answered) {
        CaseDesk.Shown now = Objects.requireNonNull(shown);
        if (!answered.article().equals(now.article())) return;
        show(new CaseDesk.Shown(now.id(), now.article(), now.settled(), cases.undecided(now.article())));
    }

    private void show(CaseDesk.Shown now) {
        if (shown == null || !shown.article().equals(now.article())) {
            title.setText(articles.get(now.article()).title());
            meeting.setHref("meeting/" + now.article().value());
            gold.setHref("gold/" + now.article().value());
        }
        shown = now;
        open.setText(now.settled() ? "gold is settled" : now.open() == 1 ? "1 case open" : now.open() + " cases open");
        settle.setText(now.settled() ? "Reopen gold" : "Settle gold");
    }

    private void settle() {
        CaseDesk.Shown now = Objects.requireNonNull(shown);
        access.requireLed(now.id());
        int undecided = cases.undecided(now.article());
        if (now.settled()) reopen(now.article());
        else if (undecided == 0) settle(now.article(), 0);
        else new SettleDialog(undecided, () -> settle(now.article(), undecided)).open();
    }

    private void settle(ArticleId article, int undecided) {
        settling.settle(article, undecided, current.id());
        Notices.success("The gold of this article is settled. It counts from now on.");
        changed(true);
    }

    private void reopen(ArticleId article) {
        settling.reopen(article, current.id());
        Notices.success("The gold of this article is open again. It counts nowhere until it is settled.");
        changed(false);
    }

    private void changed(boolean settled) {
        CaseDesk.Shown now = Objects.requireNonNull(shown);
        show(new CaseDesk.Shown(now.id(), now.article(), settled, cases.undecided(now.article())));
        desk.again();
    }

    @Override
    public String getPageTitle() {
        return title.getText() + " · Concord";
    }
}
