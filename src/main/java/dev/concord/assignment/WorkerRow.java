package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "worker")
class WorkerRow {

    @Id
    @GeneratedValue(generator = "worker_seq")
    @SequenceGenerator(name = "worker_seq", sequenceName = "worker_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "most_articles")
    @Nullable
    Integer most;

    @Column(name = "most_share")
    @Nullable
    Double share;

    @Column(nullable = false)
    boolean held;

    protected WorkerRow() {}

    WorkerRow(ProjectId project, AccountId account) {
        this.projectId = project.value();
        this.accountId = account.value();
    }

    Worker toWorker() {
        return new Worker(new AccountId(accountId), most, share, held);
    }
}
