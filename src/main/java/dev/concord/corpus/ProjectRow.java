package dev.concord.corpus;

import dev.concord.account.ProjectId;
import dev.concord.scheme.SchemeId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "project")
class ProjectRow {

    @Id
    @GeneratedValue(generator = "project_seq")
    @SequenceGenerator(name = "project_seq", sequenceName = "project_seq")
    @Nullable
    Long id;

    @Column(nullable = false)
    String slug = "";

    @Column(nullable = false)
    String name = "";

    @Column(name = "scheme_id", nullable = false)
    long schemeId;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    protected ProjectRow() {}

    ProjectRow(String slug, String name, SchemeId scheme, Instant createdAt) {
        this.slug = slug;
        this.name = name;
        this.schemeId = scheme.value();
        this.createdAt = createdAt;
    }

    Project toProject() {
        return new Project(new ProjectId(Objects.requireNonNull(id)), slug, name, new SchemeId(schemeId));
    }
}
