package dev.concord.corpus.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;

/** Every project there is, for administrators. */
@Route("projects")
@PageTitle("Projects · Concord")
@Menu(title = "Projects", order = 11, icon = "vaadin:folder-open")
@RolesAllowed("ADMINISTRATOR")
class ProjectsView extends Main {

    final Grid<Project> grid = new Grid<>();
    final TextField search = new TextField();
    final Button make = new Button("New project");

    ProjectsView(Projects projects, Schemes schemes) {
        addClassNames("page", "projects");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<Project>of("""
                                <div class="title">${item.title}</div><div class="about">${item.about}</div>""")
                        .withProperty("title", Project::name)
                        .withProperty("about", one -> about(schemes.get(one.scheme()))))
                .setHeader("Project")
                .setWidth("min(18rem, 60vw)")
                .setFlexGrow(1);
        grid.addColumn(Project::slug)
                .setHeader("Name in commands")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(ProjectsView::people).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText("No project is found. “New project” makes one.");
        grid.setItems(
                query -> projects.search(search.getValue(), query.getPage(), query.getPageSize()).stream(),
                query -> (int) projects.count(search.getValue()));
        add(new H1("Projects"), bar(), grid);
    }

    private static String about(Scheme scheme) {
        return scheme.parties().stream().map(Scheme.Party::name).collect(Collectors.joining(" and ")) + "; "
                + scheme.topics().stream().map(Scheme.Topic::name).collect(Collectors.joining(", "));
    }

    /** A screen of a room above this one, which it may not name. */
    private static Component people(Project project) {
        var link = new Anchor("people?project=" + project.slug(), "People");
        link.setAriaLabel("People of " + project.name());
        return link;
    }

    private Component bar() {
        search.setPlaceholder("Search projects");
        search.setAriaLabel("Search projects");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> grid.getDataProvider().refreshAll());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.addClickListener(click -> UI.getCurrent().navigate(NewProjectView.class));
        var bar = new Div(search, make);
        bar.setClassName("bar");
        return bar;
    }
}
