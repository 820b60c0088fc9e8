package dev.concord.workload.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.concord.assignment.Leading;
import dev.concord.corpus.Project;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** How a project's work is dealt out: settings and plans, calibration, hidden checks. */
@Route("workload")
@PageTitle("Workload · Concord")
@Menu(title = "Workload", order = 4, icon = "vaadin:tasks")
@RolesAllowed("LEAD")
class WorkloadView extends Main {

    final Select<Project> project = new Select<>();
    final TabSheet tabs = new TabSheet();
    final PlanPanel plan;
    final CalibrationPanel calibration;
    final QualityPanel quality;

    WorkloadView(Leading leading, PlanDoor plans, CalibrationDoor rounds, QualityDoor checks) {
        plan = new PlanPanel(plans);
        calibration = new CalibrationPanel(rounds);
        quality = new QualityPanel(checks);
        addClassNames("page", "workload");
        List<Project> led = leading.projects();
        add(new H1("Workload"));
        if (led.isEmpty()) {
            var nothing = new Div(
                    new H2("You lead no project"),
                    new Paragraph("Whoever leads one, or an administrator, can make you its lead."));
            nothing.setClassName("nothing");
            add(nothing);
            return;
        }
        project.setAriaLabel("Project");
        project.setItemLabelGenerator(Project::name);
        project.setItems(led);
        project.setVisible(led.size() > 1);
        project.addValueChangeListener(change -> show());
        tabs.add("Plan", plan);
        tabs.add("Calibration", calibration);
        tabs.add("Hidden checks", quality);
        tabs.addSelectedChangeListener(change -> show());
        add(project, tabs);
        project.setValue(led.getFirst());
    }

    /** Only what is seen is worked out. */
    private void show() {
        if (project.getValue() == null) return;
        switch (tabs.getSelectedIndex()) {
            case 1 -> calibration.show(project.getValue());
            case 2 -> quality.show(project.getValue());
            default -> plan.show(project.getValue());
        }
    }
}
