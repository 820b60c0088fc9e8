package dev.concord.workload;

import dev.concord.account.ProjectId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What a project sets about hidden gold and hidden repeats. */
@Service
@Transactional
public class Workload {

    private static final JsonMapper JSON = new JsonMapper();

    private final SettingsRows rows;

    Workload(SettingsRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public HiddenShares hidden(ProjectId project) {
        return rows.findById(project.value())
                .map(row -> JSON.readValue(row.settings, HiddenShares.class))
                .orElse(HiddenShares.NONE);
    }

    public void save(ProjectId project, HiddenShares shares) {
        String json = JSON.writeValueAsString(shares);
        SettingsRow row = rows.findById(project.value()).orElseGet(() -> new SettingsRow(project.value(), json));
        row.settings = json;
        rows.save(row);
    }
}
