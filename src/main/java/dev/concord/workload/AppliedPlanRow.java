package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "applied_plan")
class AppliedPlanRow {

    @Id
    @GeneratedValue(generator = "applied_plan_seq")
    @SequenceGenerator(name = "applied_plan_seq", sequenceName = "applied_plan_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "applied_at", nullable = false)
    Instant appliedAt = Instant.EPOCH;

    @Column(nullable = false)
    long seed;

    @Column(name = "rule_words", nullable = false)
    String ruleWords = "";

    @Column(nullable = false)
    int given;

    @Column(nullable = false)
    int unplaced;

    /** What it was made from, as JSON. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String input = "";

    /** Of the plan itself. */
    @Column(nullable = false)
    String digest = "";

    protected AppliedPlanRow() {}

    AppliedPlanRow(ProjectId project, AccountId by, Instant at) {
        this.projectId = project.value();
        this.accountId = by.value();
        this.appliedAt = at;
    }

    AppliedPlan toAppliedPlan() {
        return new AppliedPlan(Objects.requireNonNull(id), accountId, appliedAt, seed, ruleWords, given, unplaced);
    }
}
