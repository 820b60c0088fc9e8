package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

@Entity
@Table(name = "adjudication_merge")
class MergeRow {

    @Id
    UUID id = new UUID(0, 0);

    @Column(name = "project_id", nullable = false)
    long projectId;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Enumerated(EnumType.STRING)
    @Column(name = "merge_rule", nullable = false)
    MergeRule.Kind rule = MergeRule.Kind.UNANIMOUS;

    @Column(nullable = false)
    double threshold;

    @Column(name = "at_least", nullable = false)
    int atLeast;

    @Column(nullable = false)
    String layers = "";

    @Column(nullable = false)
    boolean settle;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    Merge.State state = Merge.State.RUNNING;

    /** Up to which article it is done; a run that stopped goes on there. */
    @Column(name = "last_article", nullable = false)
    long lastArticle;

    @Column(nullable = false)
    long done;

    @Column(nullable = false)
    long total;

    @Column(nullable = false)
    long taken;

    @Column(nullable = false)
    long settled;

    @Column(nullable = false)
    long kept;

    @Column(name = "created_at", nullable = false)
    Instant createdAt = Instant.EPOCH;

    protected MergeRow() {}

    MergeRow(UUID id, ProjectId project, AccountId by, MergeRule rule, boolean settle, Instant now) {
        this.id = id;
        this.projectId = project.value();
        this.accountId = by.value();
        this.rule = rule.kind();
        this.threshold = rule.threshold();
        this.atLeast = rule.atLeast();
        this.layers = rule.layerNames();
        this.settle = settle;
        this.createdAt = now;
    }

    MergeRule toRule() {
        return new MergeRule(
                rule,
                threshold,
                atLeast,
                Arrays.stream(layers.split(",")).map(CaseLayer::valueOf).collect(Collectors.toSet()));
    }

    /** Begins another walk through the project. */
    void begin(Merge.State as, long articles) {
        state = as;
        total = articles;
        done = 0;
        lastArticle = 0;
    }

    Merge toMerge() {
        return new Merge(
                id,
                new ProjectId(projectId),
                new AccountId(accountId),
                toRule(),
                settle,
                state,
                done,
                total,
                taken,
                settled,
                kept,
                createdAt);
    }
}
