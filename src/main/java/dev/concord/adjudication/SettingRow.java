package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What leads allow in a project. */
@Entity
@Table(name = "adjudication_setting")
class SettingRow {

    @Id
    @Column(name = "project_id")
    long projectId;

    /** Whether annotators see what became of their own sheets. */
    @Column(nullable = false)
    boolean outcomes;

    protected SettingRow() {}

    SettingRow(ProjectId project) {
        this.projectId = project.value();
    }
}
