package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal.Kind;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How each project gives out work, and what each person may be given. */
@Service
@Transactional
public class WorkRules {

    private final WorkRuleRows rows;
    private final WorkerRows workers;
    private final Needs needs;
    private final EntityManager entities;
    private final TransactionTemplate apart;

    WorkRules(
            WorkRuleRows rows,
            WorkerRows workers,
            Needs needs,
            EntityManager entities,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.workers = workers;
        this.needs = needs;
        this.entities = entities;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Transactional(readOnly = true)
    public WorkRule rule(ProjectId project) {
        return rows.findById(project.value()).map(WorkRuleRow::toRule).orElse(WorkRule.DEFAULT);
    }

    public void save(ProjectId project, WorkRule rule) {
        locked(project).set(rule);
        needs.want(project, rule);
    }

    /** What is set for a person, and nothing for those for whom nothing is. */
    @Transactional(readOnly = true)
    public Map<AccountId, Worker> workers(ProjectId project) {
        return workers.findByProjectId(project.value()).stream()
                .map(WorkerRow::toWorker)
                .collect(Collectors.toMap(Worker::account, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Worker worker(ProjectId project, AccountId account) {
        return workers.findByProjectIdAndAccountId(project.value(), account.value())
                .map(WorkerRow::toWorker)
                .orElse(Worker.free(account));
    }

    /**
     * Sets what a person may be given.
     *
     * @param most how many articles at most; null for no limit
     * @param share which share of all labellings at most, 0 to 1; null for no limit
     */
    public void limit(ProjectId project, AccountId account, @Nullable Integer most, @Nullable Double share) {
        if (most != null && most < 0) throw new AssignmentRefused(Kind.INVALID, "A quota is 0 or more articles.");
        if (share != null && !(share >= 0 && share <= 1)) {
            throw new AssignmentRefused(Kind.INVALID, "A quota's share is between 0 and 100 %.");
        }
        WorkerRow row = workerRow(project, account);
        row.most = most;
        row.share = share;
        workers.save(row);
    }

    /** Whether she is given nothing but calibration work for now. */
    public void hold(ProjectId project, AccountId account, boolean held) {
        WorkerRow row = workerRow(project, account);
        row.held = held;
        workers.save(row);
    }

    private WorkerRow workerRow(ProjectId project, AccountId account) {
        locked(project);
        return workers.findByProjectIdAndAccountId(project.value(), account.value())
                .orElseGet(() -> new WorkerRow(project, account));
    }

    /** The projects in which people ask for the next article. */
    List<ProjectId> pulling() {
        return rows.findByPullTrue().stream()
                .map(row -> new ProjectId(row.projectId))
                .toList();
    }

    /** Until the caller's transaction ends, nobody else gives or takes work of this project. */
    public WorkRule lock(ProjectId project) {
        return locked(project).toRule();
    }

    private WorkRuleRow locked(ProjectId project) {
        return rows.lock(project.value()).orElseGet(() -> {
            make(project);
            return rows.lock(project.value()).orElseThrow();
        });
    }

    private void make(ProjectId project) {
        try {
            apart.executeWithoutResult(transaction -> entities.persist(new WorkRuleRow(project, WorkRule.DEFAULT)));
        } catch (DataIntegrityViolationException anotherWasFaster) {
            // it is there now, which is all that was wanted
        }
    }
}
