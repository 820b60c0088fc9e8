package dev.concord.workload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

@Entity
@Table(name = "workload_settings")
class SettingsRow {

    @Id
    @Column(name = "project_id")
    long projectId;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String settings = "{}";

    protected SettingsRow() {}

    SettingsRow(long projectId, String settings) {
        this.projectId = projectId;
        this.settings = settings;
    }
}
