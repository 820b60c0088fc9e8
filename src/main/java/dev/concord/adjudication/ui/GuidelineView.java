package dev.concord.adjudication.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Memberships;
import dev.concord.annotation.LabelCounts;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Guideline;
import dev.concord.scheme.GuidelineDrafts;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The annotation manual and its versions: everybody reads it, leads write the next one. */
@Route("guideline")
@PageTitle("Guideline · Concord")
@Menu(title = "Guideline", order = 7, icon = "vaadin:book")
@PermitAll
class GuidelineView extends Main implements BeforeEnterObserver {

    final Select<Project> project = new Select<>();
    final Select<Guideline> version = new Select<>();
    final Select<Guideline> against = new Select<>();
    final Button edit = new Button("Write the next version");
    final Paragraph changes = new Paragraph();
    final Markdown text = new Markdown();
    final DiffList diff = new DiffList();
    final Div nothing = new Div();
    final GuidelineEditor editor;
    final VersionTable versions = new VersionTable();

    private final transient Schemes schemes;
    private final transient LabelCounts counts;
    private final transient CurrentAccount current;
    private final transient List<Project> mine;

    GuidelineView(
            Leading leading,
            Projects projects,
            Memberships memberships,
            Schemes schemes,
            GuidelineDrafts drafts,
            LabelCounts counts,
            CurrentAccount current) {
        this.schemes = schemes;
        this.counts = counts;
        this.current = current;
        mine = Stream.concat(
                        leading.projects().stream(), projects.findAll(memberships.projectsOf(current.id())).stream())
                .distinct()
                .toList();
        editor = new GuidelineEditor(drafts, schemes, current, fresh -> again(), GuidelineView::again);
        addClassNames("page", "guideline-page");
        text.addClassName("guideline-text");
        changes.addClassName("about");
        nothing.addClassName("nothing");
        add(new H1("Guideline"), bar(), editor, changes, nothing, text, diff, versions);
    }

    private Div bar() {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(mine);
        project.setVisible(mine.size() > 1);
        project.addValueChangeListener(change -> {
            if (change.isFromClient()) open(change.getValue());
        });
        version.setAriaLabel("Version");
        version.setItemLabelGenerator(one -> one == null ? "" : "Version " + one.version());
        version.addValueChangeListener(change -> show());
        against.setAriaLabel("Compare with");
        against.setEmptySelectionAllowed(true);
        against.setEmptySelectionCaption("Compare with…");
        against.setItemLabelGenerator(one -> one == null ? "Compare with…" : "against version " + one.version());
        against.addValueChangeListener(change -> show());
        edit.addClickListener(click -> edit());
        var bar = new Div(project, version, against, edit);
        bar.addClassName("bar");
        return bar;
    }

    private static void open(Project other) {
        UI.getCurrent().navigate(GuidelineView.class, QueryParameters.of(CaseQuery.PROJECT, other.slug()));
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        editor.setVisible(false);
        var asked = event.getLocation().getQueryParameters();
        String slug = asked.getSingleParameter(CaseQuery.PROJECT).orElse("");
        mine.stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .ifPresentOrElse(
                        chosen -> enter(
                                chosen, asked.getSingleParameter("version").orElse("")),
                        () -> tellNothing("You are in no project", "Each project has a guideline of its own."));
    }

    private void enter(Project chosen, String number) {
        project.setValue(chosen);
        boolean leads = current.leads(chosen.id());
        List<Guideline> all = schemes.guidelines(chosen.scheme()).reversed();
        version.setItems(all);
        against.setItems(all);
        edit.setVisible(leads);
        versions.show(chosen, all, counts.byGuideline(chosen.id()), leads);
        if (all.isEmpty()) {
            tellNothing(
                    "There is no guideline yet",
                    leads ? "Write the first version: what is labelled, and how." : "A lead of the project writes it.");
            return;
        }
        nothing.setVisible(false);
        version.setValue(all.stream()
                .filter(one -> String.valueOf(one.version()).equals(number))
                .findFirst()
                .orElse(all.getFirst()));
        show();
    }

    private void tellNothing(String title, String more) {
        nothing.removeAll();
        nothing.add(new H2(title), new Paragraph(more));
        nothing.setVisible(true);
        Stream.of(version, against, changes, text, diff).forEach(part -> part.setVisible(false));
        if (mine.isEmpty()) edit.setVisible(false);
    }

    private void show() {
        @Nullable Guideline shown = version.getValue();
        @Nullable Guideline other = against.getValue();
        if (shown == null) return;
        changes.setText(shown.changes());
        changes.setVisible(!shown.changes().isBlank());
        text.setVisible(other == null);
        diff.setVisible(other != null);
        if (other == null) {
            text.setContent(shown.markdown());
            return;
        }
        boolean older = other.version() <= shown.version();
        diff.show(LineDiff.between((older ? other : shown).markdown(), (older ? shown : other).markdown()));
    }

    private void edit() {
        Project chosen = Objects.requireNonNull(project.getValue());
        current.requireLead(chosen.id());
        editor.edit(chosen);
        editor.setVisible(true);
        nothing.setVisible(false);
        Stream.of(text, diff, changes, version, against, edit, versions).forEach(part -> part.setVisible(false));
        editor.changes.focus();
    }
}
