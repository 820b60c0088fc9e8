package dev.concord.workload.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.assignment.WorkRule;
import org.jspecify.annotations.Nullable;

/**
 * How a project gives out its articles.
 *
 * @param overlap the share of articles that two label while one labels each of the others; null for none
 * @param minutes how long an article that somebody asked for waits for her
 */
record RuleAnswer(
        @JsonProperty("per_article") int perArticle,
        @Nullable Double overlap,
        long seed,
        boolean pull,
        long minutes) {

    static RuleAnswer of(WorkRule rule) {
        return new RuleAnswer(
                rule.perArticle(),
                rule.overlap(),
                rule.seed(),
                rule.pull(),
                rule.reservation().toMinutes());
    }
}
