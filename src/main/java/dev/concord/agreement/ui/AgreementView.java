package dev.concord.agreement.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Cut;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Standing;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How far annotators agree, figure by figure, and the way from each to the cases behind it. */
@CssImport("./styles/agreement.css")
@Route("agreement")
@PageTitle("Agreement · Concord")
@Menu(title = "Agreement", order = 5, icon = "vaadin:handshake")
@RolesAllowed("LEAD")
class AgreementView extends Main implements BeforeEnterObserver {

    private static final int LOOK_SOON_MS = 600;
    private static final int LOOK_LATER_MS = 5_000;

    final Select<Project> project = new Select<>();
    final Filters filters = new Filters(this::refresh);
    final Tabs tabs = new Tabs();
    final StatusLine status = new StatusLine();
    final Div content = new Div();

    private final transient Agreement agreement;
    private final transient CurrentAccount current;
    private final transient Memberships memberships;
    private final transient Schemes schemes;
    private final transient Map<Division, Tab> tabOf = new EnumMap<>(Division.class);
    private transient @Nullable Figures shown;
    private transient @Nullable Component page;
    private transient @Nullable Registration watching;
    private boolean entering;

    AgreementView(
            Agreement agreement, Leading leading, CurrentAccount current, Memberships memberships, Schemes schemes) {
        this.agreement = agreement;
        this.current = current;
        this.memberships = memberships;
        this.schemes = schemes;
        addClassNames("page", "agreement");
        for (Division division : Division.values()) {
            var tab = new Tab(division.title);
            tabOf.put(division, tab);
            tabs.add(tab);
        }
        tabs.addSelectedChangeListener(change -> another());
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        List<Project> led = leading.projects();
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> enterProject());
        var bar = new Div(project, filters);
        bar.addClassNames("bar", "agreement-bar");
        content.addClassName("stacked");
        add(
                new H1("Agreement"),
                new Paragraph("How far people agree on what they submitted: pooled over articles, never an average of"
                        + " articles, each figure with its 95 % interval. Every figure says what it is and leads to its"
                        + " cases."),
                bar,
                status,
                tabs,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Address address = Address.of(event.getLocation().getQueryParameters());
        List<Project> led = project.getListDataView().getItems().toList();
        if (led.isEmpty()) {
            content.add(new Paragraph("You lead no project."));
            return;
        }
        Project wanted = led.stream()
                .filter(one -> one.slug().equals(address.project()))
                .findFirst()
                .orElse(led.getFirst());
        entering = true;
        project.setValue(wanted);
        tabs.setSelectedTab(tabOf.get(address.division()));
        filters.show(address.choice(), false);
        filters.setOpen(!address.choice().isAll());
        entering = false;
        draw();
    }

    private void enterProject() {
        Project chosen = project.getValue();
        if (chosen == null) return;
        filters.offer(
                schemes.get(chosen.scheme()),
                schemes.guidelines(chosen.scheme()).stream()
                        .map(Guideline::version)
                        .toList(),
                new TreeSet<>(people(chosen).keySet()),
                agreement.look(chosen.id(), Choice.ALL, Cut.WHOLE).figures());
        if (!entering) filters.show(Choice.ALL, false);
        another();
    }

    /** Another project or division. */
    private void another() {
        if (entering) return;
        page = null;
        refresh();
    }

    private void refresh() {
        if (entering || project.getValue() == null) return;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Address(project.getValue().slug(), division(), filters.choice()).location());
        draw();
    }

    private void draw() {
        shown = null;
        look();
    }

    Division division() {
        return tabOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(tabs.getSelectedTab()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Division.OVERVIEW);
    }

    /** Shows the last figures there are, and how far newer ones are. */
    void look() {
        Project chosen = project.getValue();
        if (chosen == null) return;
        UI ui = UI.getCurrent();
        // whoever leads no longer is told once, not every few seconds
        ui.setPollInterval(-1);
        current.requireLead(chosen.id());
        Standing standing = agreement.look(chosen.id(), filters.choice(), division().cut);
        status.show(standing);
        Figures figures = standing.figures();
        if (figures == null) {
            content.removeAll();
            page = null;
        } else if (figures != shown) {
            show(chosen, figures);
        }
        shown = figures;
        ui.setPollInterval(standing.computing() ? LOOK_SOON_MS : LOOK_LATER_MS);
    }

    private void show(Project chosen, Figures figures) {
        if (filters.choice().isAll() && division().cut == Cut.WHOLE) {
            filters.offer(figures);
        }
        Division division = division();
        if (figures.groups().isEmpty() || (figures.compared() == 0 && division.whole())) {
            page = new Nothing(division, figures, filters.choice());
            content.removeAll();
            content.add(page);
            return;
        }
        if (page instanceof DivisionPage there && there.division() == division) {
            there.show(figures, filters.choice());
            return;
        }
        var made = new DivisionPage(chosen.slug(), division, names(chosen, division));
        page = made;
        content.removeAll();
        content.add(made);
        made.show(figures, filters.choice());
    }

    private GroupNames names(Project chosen, Division division) {
        Scheme scheme = schemes.get(chosen.scheme());
        return new GroupNames(
                division,
                people(chosen),
                scheme.topics().stream().collect(Collectors.toMap(Scheme.Topic::id, Scheme.Topic::name)));
    }

    /** Display names of the project's people by their sign-in names. */
    private Map<String, String> people(Project chosen) {
        return memberships.members(chosen.id()).stream()
                .map(member -> member.person())
                .collect(Collectors.toMap(person -> person.name(), person -> person.displayName()));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        watching = attach.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (watching != null) watching.remove();
        detach.getUI().setPollInterval(-1);
    }
}
