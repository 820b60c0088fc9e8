package dev.concord.assignment;

import dev.concord.account.ProjectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "work_rule")
class WorkRuleRow {

    @Id
    @Column(name = "project_id")
    long projectId;

    @Column(name = "per_article", nullable = false)
    int perArticle;

    @Column(name = "overlap_share")
    @Nullable
    Double overlap;

    @Column(nullable = false)
    long seed;

    @Column(nullable = false)
    boolean pull;

    @Column(name = "reservation_minutes", nullable = false)
    int reservationMinutes;

    protected WorkRuleRow() {}

    WorkRuleRow(ProjectId project, WorkRule rule) {
        this.projectId = project.value();
        set(rule);
    }

    void set(WorkRule rule) {
        perArticle = rule.perArticle();
        overlap = rule.overlap();
        seed = rule.seed();
        pull = rule.pull();
        reservationMinutes = (int) rule.reservation().toMinutes();
    }

    WorkRule toRule() {
        return new WorkRule(perArticle, overlap, seed, pull, Duration.ofMinutes(reservationMinutes));
    }
}
