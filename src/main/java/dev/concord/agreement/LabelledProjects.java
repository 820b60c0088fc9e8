package dev.concord.agreement;

import dev.concord.account.ProjectId;
import dev.concord.annotation.GoldSettled;
import dev.concord.annotation.SheetMoved;
import dev.concord.annotation.SheetsImported;
import dev.concord.annotation.SpeakersMoved;
import dev.concord.annotation.TextMoved;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The labels kept of each project, told of every sheet that moves. */
@Component
class LabelledProjects {

    private final FinishedSheets sheets;
    private final Map<ProjectId, ProjectLabels> known = new ConcurrentHashMap<>();

    LabelledProjects(FinishedSheets sheets) {
        this.sheets = sheets;
    }

    ProjectLabels of(ProjectId project) {
        return known.computeIfAbsent(project, id -> new ProjectLabels(id, sheets));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SheetMoved moved) {
        of(moved.project()).moved(moved.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(GoldSettled settled) {
        of(settled.project()).moved(settled.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SheetsImported imported) {
        ProjectLabels labels = of(imported.project());
        imported.articles().forEach(labels::moved);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(TextMoved moved) {
        of(moved.project()).moved(moved.article());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(SpeakersMoved moved) {
        ProjectLabels labels = of(moved.project());
        moved.articles().forEach(labels::moved);
    }
}
