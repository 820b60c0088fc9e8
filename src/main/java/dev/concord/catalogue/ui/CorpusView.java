package dev.concord.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
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
import dev.concord.account.CurrentAccount;
import dev.concord.assignment.Leading;
import dev.concord.catalogue.Actions;
import dev.concord.catalogue.Catalogue;
import dev.concord.catalogue.Catalogue.Amount;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.SavedFilters;
import dev.concord.catalogue.Wanted;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.duplicate.Duplicates;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles of a project, for its leads: found, counted, tagged, set aside. The address says what is looked for. */
@Route("corpus")
@PageTitle("Corpus · Concord")
@Menu(title = "Corpus", order = 2.5, icon = "vaadin:archives")
@RolesAllowed("LEAD")
@CssImport("./styles/catalogue.css")
class CorpusView extends Main implements BeforeEnterObserver {

    private static final int CHOICES = 200;

    final Select<Project> project = new Select<>();
    final Anchor alike = new Anchor();
    final Anchor rules = new Anchor("", "Rules for outlets");
    final CorpusFilters filters = new CorpusFilters(this::ask);
    final SavedBar saved;
    final Paragraph behind = new Paragraph();
    final Tabs tabs = new Tabs();
    final Tab articles = new Tab("Articles");
    final Tab counts = new Tab("Counts");
    final ActionBar actions;
    final CorpusList list;
    final CorpusCharts charts = new CorpusCharts();
    final Div empty = new Div();
    final Div shown = new Div();

    private final transient Leading leading;
    private final transient Catalogue catalogue;
    private final transient Schemes schemes;
    private final transient Duplicates duplicates;
    private transient @Nullable CorpusAddress address;
    private long total;
    private boolean reading;

    CorpusView(
            Leading leading,
            Catalogue catalogue,
            Actions actions,
            SavedFilters saved,
            Schemes schemes,
            Duplicates duplicates,
            CurrentAccount current) {
        this.leading = leading;
        this.catalogue = catalogue;
        this.schemes = schemes;
        this.duplicates = duplicates;
        this.saved = new SavedBar(saved, current);
        this.actions = new ActionBar(actions, current, this::meant, this::again);
        list = new CorpusList(this::showActions);
        addClassNames("page", "corpus");
        empty.setClassName("nothing");
        behind.setClassName("about");
        behind.getElement().setAttribute("role", "status");
        tabs.add(articles, counts);
        tabs.addSelectedChangeListener(change -> showTab());
        shown.setClassName("corpus-shown");
        shown.add(filters, this.saved, behind, tabs, this.actions, list, charts);
        add(head(), shown, empty);
    }

    private Component head() {
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.addValueChangeListener(change -> {
            if (!reading && change.getValue() != null) go(new CorpusAddress(change.getValue(), Wanted.ALL));
        });
        var head = new Div(new H1("Corpus"), project, alike, rules);
        head.addClassNames("bar", "corpus-head");
        return head;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Project> led = leading.projects();
        address =
                CorpusAddress.of(event.getLocation().getQueryParameters(), led).orElse(null);
        project.setVisible(led.size() > 1);
        if (address == null) {
            tell("You lead no project", "An administrator can make you the lead of one.");
            return;
        }
        reading = true;
        project.setItems(led);
        project.setValue(address.project());
        reading = false;
        again();
    }

    private void again() {
        CorpusAddress now = address;
        if (now == null) return;
        var id = now.project().id();
        var called = new FacetWords(schemes.get(now.project().scheme()));
        var page = list.show(called, cursor -> catalogue.find(id, now.wanted(), cursor, CorpusList.AT_ONCE));
        total = page.total();
        Map<Facet, List<Amount>> found =
                catalogue.counts(id, now.wanted(), EnumSet.allOf(Facet.class), CorpusCharts.MOST);
        filters.show(now.wanted(), choices(now, found), called);
        saved.show(now);
        behind.setVisible(page.behind() > 0);
        behind.setText("The index is still reading %,d changes; what it has not read is not found yet."
                .formatted(page.behind()));
        charts.show(now, found, called, total);
        showAlike(now);
        rules.setHref("corpus/rules?project=" + now.project().slug());
        showTab();
        showActions();
        if (total == 0) tellNothing(now);
        else empty.setVisible(false);
    }

    private void showAlike(CorpusAddress now) {
        var counts = duplicates.counts(now.project().id());
        alike.setVisible(counts.undecided() + counts.decided() > 0);
        alike.setHref("corpus/duplicates?project=" + now.project().slug());
        alike.setText(
                counts.undecided() == 0
                        ? "Near-duplicates"
                        : "Near-duplicates: %,d to decide".formatted(counts.undecided()));
    }

    /** Of a facet that is set, what else could be set: counted as if it were not. */
    private Map<Facet, List<Amount>> choices(CorpusAddress now, Map<Facet, List<Amount>> found) {
        for (Facet facet : now.wanted().of().keySet()) {
            Wanted without = now.wanted().with(facet, List.of());
            found.put(
                    facet,
                    catalogue
                            .counts(now.project().id(), without, EnumSet.of(facet), CHOICES)
                            .getOrDefault(facet, List.of()));
        }
        return found;
    }

    private void tellNothing(CorpusAddress now) {
        boolean all = now.wanted().equals(Wanted.ALL);
        tell(
                all ? "No article yet" : "No article fits",
                all
                        ? "Bring some in under Import, or with ./concord import PATH --project %s."
                                .formatted(now.project().slug())
                        : "Take away a word or a filter.");
        shown.setVisible(true);
        list.setVisible(false);
        actions.setVisible(!all);
        filters.setVisible(!all);
        tabs.setVisible(false);
        charts.setVisible(false);
    }

    private void tell(String title, String sentence) {
        empty.removeAll();
        empty.add(new H2(title), new Paragraph(sentence));
        empty.setVisible(true);
        shown.setVisible(false);
    }

    private void showTab() {
        boolean first = tabs.getSelectedTab() != counts;
        tabs.setVisible(true);
        filters.setVisible(true);
        list.setVisible(first);
        actions.setVisible(first);
        charts.setVisible(!first);
    }

    private void showActions() {
        CorpusAddress now = address;
        if (now != null)
            actions.show(now.project(), now.wanted().aside(), list.chosen().size(), total);
    }

    /** Those that are chosen, or all that were found. */
    private List<ArticleId> meant() {
        CorpusAddress now = address;
        if (now == null) return List.of();
        List<ArticleId> chosen = list.chosen();
        return chosen.isEmpty() ? catalogue.ids(now.project().id(), now.wanted(), Actions.MOST + 1) : chosen;
    }

    private void ask(Wanted wanted) {
        if (address != null) go(new CorpusAddress(address.project(), wanted));
    }

    private static void go(CorpusAddress to) {
        UI.getCurrent().navigate(CorpusView.class, to.parameters());
    }
}
