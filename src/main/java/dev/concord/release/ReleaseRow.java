package dev.concord.release;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

@Entity
@Immutable
@Table(name = "release")
class ReleaseRow {

    @Id
    @GeneratedValue(generator = "release_seq")
    @SequenceGenerator(name = "release_seq", sequenceName = "release_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "release_number", nullable = false)
    int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    ReleaseLabels labels = ReleaseLabels.ALL;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    @Column(name = "account_id")
    @Nullable
    Long accountId;

    @Column(nullable = false)
    String folder = "";

    @Column(nullable = false)
    long articles;

    @Column(nullable = false)
    long records;

    @Column(nullable = false)
    long bytes;

    @Column(name = "manifest_sha256", nullable = false)
    String manifestSha256 = "";

    protected ReleaseRow() {}

    ReleaseRow(ProjectId project, ReleaseFacts facts, @Nullable AccountId by, String folder, Written written) {
        this.projectId = project.value();
        this.number = facts.number();
        this.labels = facts.labels();
        this.createdAt = facts.created();
        this.accountId = by == null ? null : by.value();
        this.folder = folder;
        this.articles = written.counts().articles();
        this.records = written.counts().records();
        this.bytes = written.bytes();
        this.manifestSha256 = written.manifest().sha256();
    }

    Release toRelease() {
        return new Release(
                new ReleaseId(Objects.requireNonNull(id)),
                new ProjectId(projectId),
                number,
                labels,
                createdAt,
                accountId == null ? null : new AccountId(accountId),
                folder,
                articles,
                records,
                bytes,
                manifestSha256);
    }
}
