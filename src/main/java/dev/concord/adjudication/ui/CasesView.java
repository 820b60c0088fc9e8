package dev.concord.adjudication.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Merges;
import dev.concord.adjudication.Outcomes;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where labellers differ: every case of a project, by kind, the worst first. */
@Route("cases")
@PageTitle("Adjudication · Concord")
@Menu(title = "Adjudication", order = 6, icon = "vaadin:scale")
@RolesAllowed("LEAD")
class CasesView extends Main implements BeforeEnterObserver {

    final CaseFilters filters;
    final KindTabs kinds = new KindTabs();
    final CaseList list = new CaseList();
    final Paragraph waiting = new Paragraph();
    final Div empty = new Div();
    final Button merge = new Button("Merge by rule…");
    final Checkbox outcomes = new Checkbox("Annotators see outcomes");
    final MergeList merges;

    private final transient Cases cases;
    private final transient CaseAccess access;
    private final transient Merges merging;
    private final transient Outcomes told;
    private final transient Memberships memberships;
    private final transient Schemes schemes;
    private final transient CurrentAccount current;
    private final transient List<Project> led;

    /** Kept, for a list is also shown anew when something in the background is done, and there nobody is signed in. */
    private final AccountId me;

    private @Nullable Project project;
    private transient @Nullable CaseQuery shown;

    CasesView(
            Leading leading,
            Cases cases,
            CaseAccess access,
            Merges merging,
            Outcomes told,
            Memberships memberships,
            Schemes schemes,
            Accounts accounts,
            CurrentAccount current) {
        this.cases = cases;
        this.access = access;
        this.merging = merging;
        this.told = told;
        this.memberships = memberships;
        this.schemes = schemes;
        this.current = current;
        me = current.id();
        led = leading.projects();
        filters = new CaseFilters(led, CasesView::open);
        merges = new MergeList(merging, accounts, current, this::again);
        addClassNames("page", "cases");
        empty.addClassName("nothing");
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.addClickListener(click -> openMerge());
        outcomes.setHelperText("Mine, gold and the reason, once an article’s gold is settled.");
        outcomes.addValueChangeListener(change -> {
            if (change.isFromClient()) allow(change.getValue());
        });
        var head = new Div(new H1("Adjudication"), outcomes, merge);
        head.addClassNames("bar", "case-head");
        waiting.getElement().setAttribute("role", "status");
        add(head, waiting, filters, kinds, empty, list, merges);
    }

    private static void open(CaseQuery query) {
        UI.getCurrent().navigate(CasesView.class, query.parameters());
    }

    /** Also called when a filter changes: the address says what is listed. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (led.isEmpty()) {
            showNoProject();
            return;
        }
        CaseQuery asked = CaseQuery.of(event.getLocation().getQueryParameters());
        Project chosen = led.stream()
                .filter(one -> one.slug().equals(asked.project()))
                .findFirst()
                .orElse(led.getFirst());
        access.requireLed(chosen.id());
        project = chosen;
        show(new CaseQuery(chosen.slug(), asked.filter()));
    }

    private void show(CaseQuery query) {
        shown = query;
        Project chosen = chosen();
        List<Member> members = memberships.members(chosen.id());
        int still = cases.waiting(chosen.id());
        waiting.setVisible(still > 0);
        waiting.setText("The cases of %d article%s are still being drawn; they come as they are done."
                .formatted(still, still == 1 ? "" : "s"));
        filters.show(chosen, query.filter(), cases.choices(chosen.id()), members, schemes.get(chosen.scheme()));
        kinds.show(query, one -> cases.count(chosen.id(), me, one.filter()));
        var names = members.stream()
                .collect(Collectors.toMap(
                        one -> one.person().name(), one -> one.person().displayName()));
        list.show(
                query.address(),
                names,
                cursor -> cases.search(chosen.id(), me, query.filter(), cursor, CaseList.AT_ONCE));
        list.setVisible(!list.isEmpty());
        showEmpty(query);
        outcomes.setValue(told.allowed(chosen.id()));
        merges.show(chosen.id());
    }

    private void showEmpty(CaseQuery query) {
        empty.setVisible(list.isEmpty());
        empty.removeAll();
        if (!list.isEmpty()) return;
        if (query.plain()) {
            empty.add(
                    new H2("No open case"),
                    new Paragraph("A case appears where two people have submitted the same article and differ."));
            return;
        }
        var every = new Anchor("cases?project=" + query.project(), "Show every open case");
        empty.add(
                new H2("No case fits"),
                new Paragraph("No case is of this kind, of these people and in this state."),
                every);
    }

    private void showNoProject() {
        empty.removeAll();
        empty.add(new H2("You lead no project"), new Paragraph("Cases are decided by a project’s leads."));
        List.of(filters, kinds, list, merge, outcomes, merges).forEach(part -> part.setVisible(false));
    }

    private void openMerge() {
        new MergeDialog(merging, chosen().id(), current, this::again).open();
    }

    private void again() {
        show(Objects.requireNonNull(shown));
    }

    private void allow(boolean allowed) {
        current.requireLead(chosen().id());
        told.allow(chosen().id(), allowed);
    }

    private Project chosen() {
        return Objects.requireNonNull(project);
    }
}
