package dev.concord.adjudication;

import dev.concord.account.AccountId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "adjudication_decision")
class DecisionRow {

    @Id
    @GeneratedValue(generator = "adjudication_decision_seq")
    @SequenceGenerator(name = "adjudication_decision_seq", sequenceName = "adjudication_decision_seq")
    @Nullable
    Long id;

    /** Its client's own. */
    @Column(name = "client_id", nullable = false)
    UUID clientId = new UUID(0, 0);

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "article_id", nullable = false)
    long articleId;

    @Column(name = "unit_id", nullable = false)
    long unitId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "merge_id")
    @Nullable
    UUID mergeId;

    /** The rule that decided; null where a person did. */
    @Enumerated(EnumType.STRING)
    @Column(name = "merge_rule")
    MergeRule.@Nullable Kind mergeRule;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Action action = Action.ACCEPT;

    /** The labellers whose labels were chosen. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String chosen = "[]";

    /** The labels it puts into gold; null while the group decides. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Nullable
    String outcome;

    /** What stood in gold before it; null where nothing was decided. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(name = "gold_before")
    @Nullable
    String goldBefore;

    /** What the sheets said when it was made. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String seen = "{}";

    @Nullable
    String reason;

    @Nullable
    String note;

    @Column(name = "decided_at", nullable = false)
    Instant decidedAt = Instant.EPOCH;

    @Column(name = "undone_at")
    @Nullable
    Instant undoneAt;

    @Column(name = "undone_by")
    @Nullable
    Long undoneBy;

    /** In which order things were taken back; null where it can no longer be made again. */
    @Column(name = "undone_order")
    @Nullable
    Long undoneOrder;

    protected DecisionRow() {}

    DecisionRow(UnitRow unit, UUID clientId, AccountId by, Instant now) {
        this.clientId = clientId;
        this.projectId = unit.projectId;
        this.articleId = unit.articleId;
        this.unitId = unit.id();
        this.accountId = by.value();
        this.seen = unit.members;
        this.decidedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    AccountId by() {
        return new AccountId(accountId);
    }

    /** The labels it puts into gold, none while the group decides. */
    List<GoldLabel> labels(CaseLayer layer) {
        return outcome == null ? List.of() : ValueJson.labels(layer, outcome);
    }
}
