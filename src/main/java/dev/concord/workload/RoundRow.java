package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Entity
@Table(name = "calibration_round")
class RoundRow {

    private static final JsonMapper JSON = new JsonMapper();

    @Id
    @GeneratedValue(generator = "calibration_round_seq")
    @SequenceGenerator(name = "calibration_round_seq", sequenceName = "calibration_round_seq")
    @Nullable
    Long id;

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "started_at", nullable = false)
    Instant startedAt = Instant.EPOCH;

    @Column(nullable = false)
    long seed;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String gate = "";

    /** The ids as a JSON list. */
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    @Column(nullable = false)
    String articles = "[]";

    protected RoundRow() {}

    RoundRow(ProjectId project, AccountId by, Instant at, long seed, Gate gate, List<ArticleId> articles) {
        this.projectId = project.value();
        this.accountId = by.value();
        this.startedAt = at;
        this.seed = seed;
        this.gate = JSON.writeValueAsString(gate);
        this.articles =
                JSON.writeValueAsString(articles.stream().map(ArticleId::value).toList());
    }

    Round toRound() {
        return new Round(
                Objects.requireNonNull(id),
                new ProjectId(projectId),
                startedAt,
                JSON.readValue(gate, Gate.class),
                JSON.readValue(articles, new TypeReference<List<Long>>() {}).stream()
                        .map(ArticleId::new)
                        .toList());
    }
}
