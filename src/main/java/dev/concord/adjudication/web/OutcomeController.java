package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.Outcomes;
import dev.concord.adjudication.SheetOutcome;
import dev.concord.annotation.SheetId;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.text.CodePoints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows annotators what became of their own sheets, where a lead allows it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Outcomes", description = "What became of annotators’ labels in gold, where a lead allows it.")
class OutcomeController {

    private final Outcomes outcomes;
    private final Projects projects;
    private final Articles articles;
    private final CurrentAccount current;

    OutcomeController(Outcomes outcomes, Projects projects, Articles articles, CurrentAccount current) {
        this.outcomes = outcomes;
        this.projects = projects;
        this.articles = articles;
        this.current = current;
    }

    record Allowed(boolean allowed) {}

    record ArticleAnswer(String id, long number, @Nullable String headline) {}

    record UnitAnswer(
            String layer,
            @Nullable Object mine,
            @Nullable List<@Nullable Object> gold,
            boolean same,
            List<String> kinds,
            @Nullable String reason,
            @JsonProperty("reason_name") @Nullable String reasonName) {

        static UnitAnswer of(SheetOutcome.Line line, CodePoints points) {
            return new UnitAnswer(
                    line.layer().wire(),
                    Values.of(line.mine(), points),
                    Values.of(line.gold(), points),
                    line.kinds().isEmpty(),
                    line.kinds().stream().map(CaseKind::wire).toList(),
                    line.reason() == null ? null : line.reason().code(),
                    line.reason() == null ? null : line.reason().words());
        }
    }

    record OutcomeAnswer(ArticleAnswer article, String text, List<UnitAnswer> units) {}

    @Operation(summary = "Tells whether annotators see what became of their sheets.")
    @GetMapping("/projects/{slug}/outcomes")
    Allowed allowed(@PathVariable String slug) {
        Project project = projects.require(slug);
        current.requireMember(project.id());
        return new Allowed(outcomes.allowed(project.id()));
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Allows or forbids annotators to see what became of their sheets.")
    @PutMapping("/projects/{slug}/outcomes")
    Allowed allow(@PathVariable String slug, @RequestBody Allowed wanted) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        outcomes.allow(project.id(), wanted.allowed());
        return new Allowed(outcomes.allowed(project.id()));
    }

    @Operation(summary = "Compares a sheet of the caller with the gold of its article.")
    @GetMapping("/sheets/{id}/outcome")
    OutcomeAnswer outcome(@PathVariable long id) {
        SheetOutcome outcome = outcomes.of(new SheetId(id), current.id());
        Article article = articles.get(outcome.article());
        return new OutcomeAnswer(
                new ArticleAnswer(
                        article.key(), article.id().value(), article.meta().headline()),
                article.text(),
                outcome.lines().stream()
                        .map(line -> UnitAnswer.of(line, article.points()))
                        .toList());
    }
}
