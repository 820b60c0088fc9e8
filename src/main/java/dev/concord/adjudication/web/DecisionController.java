package dev.concord.adjudication.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.adjudication.Action;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseAccess;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseId;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Choice;
import dev.concord.adjudication.Decisions;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes decisions, and takes them back. */
@RestController
@RequestMapping("/api/v1")
@Needs(Scope.LEAD)
@Tag(name = "Decisions", description = "Settling cases, and taking that back.")
class DecisionController {

    private final Decisions decisions;
    private final Cases cases;
    private final CaseAccess access;
    private final Projects projects;
    private final Articles articles;
    private final CurrentAccount current;

    DecisionController(
            Decisions decisions,
            Cases cases,
            CaseAccess access,
            Projects projects,
            Articles articles,
            CurrentAccount current) {
        this.decisions = decisions;
        this.cases = cases;
        this.access = access;
        this.projects = projects;
        this.articles = articles;
        this.current = current;
    }

    /**
     * A decision as it is sent.
     *
     * @param id a UUID of the client's; sent twice, it decides once
     * @param revision of the case as it was read
     * @param value one label of the case's layer, or a list of labels
     */
    record DecisionBody(
            @Nullable UUID id,
            @Nullable Long revision,
            @Nullable String action,
            @Nullable List<String> from,
            @Nullable JsonNode value,
            @Nullable String reason,
            @Nullable String note) {}

    record UndoBody(@Nullable UUID decision) {}

    /** @param articleOpen how many cases of the article are undecided */
    record DecidedAnswer(
            @JsonProperty("case") CaseAnswer decided,
            @JsonProperty("article_open") int articleOpen,
            @Nullable Long next) {}

    @Operation(summary = "Decides a case; sending it twice decides once.")
    @PostMapping("/cases/{id}/decisions")
    DecidedAnswer decide(@PathVariable long id, @RequestBody DecisionBody body, @ModelAttribute FilterParams params) {
        CaseId wanted = new CaseId(id);
        access.requireLed(wanted);
        CaseFilter filter = params.filter();
        if (body.id() == null)
            throw new Refusal(Refusal.Kind.INVALID, "id: is missing; a decision carries a UUID of its client's.");
        Case one = cases.get(wanted);
        decisions.decide(
                wanted,
                new Choice(
                        body.id(),
                        body.revision(),
                        action(body.action()),
                        body.from() == null ? List.of() : body.from(),
                        new ValueReader(one.layer(), articles.get(one.article())).read(body.value()),
                        body.reason(),
                        body.note()),
                current.id());
        return answer(wanted, filter);
    }

    private static Action action(@Nullable String word) {
        return Arrays.stream(Action.values())
                .filter(action -> action != Action.HAND && action.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "action: \"%s\" is none of accept, both, merge, anew, nothing, group.".formatted(word)));
    }

    @Operation(summary = "Takes the decision of a case back.")
    @PostMapping("/cases/{id}/undo")
    DecidedAnswer undo(
            @PathVariable long id,
            @RequestBody(required = false) @Nullable UndoBody body,
            @ModelAttribute FilterParams params) {
        CaseId wanted = new CaseId(id);
        access.requireLed(wanted);
        CaseFilter filter = params.filter();
        decisions.undo(wanted, body == null ? null : body.decision(), current.id());
        return answer(wanted, filter);
    }

    @Operation(summary = "Takes the caller’s latest decision back.")
    @PostMapping("/projects/{slug}/decisions/undo")
    DecidedAnswer undoLast(@PathVariable String slug, @ModelAttribute FilterParams params) {
        Project project = led(slug);
        return last(
                decisions.undoLast(project.id(), current.id()), params, "You have decided nothing that still stands.");
    }

    @Operation(summary = "Makes the decision again that the caller took back last.")
    @PostMapping("/projects/{slug}/decisions/redo")
    DecidedAnswer redoLast(@PathVariable String slug, @ModelAttribute FilterParams params) {
        Project project = led(slug);
        return last(
                decisions.redoLast(project.id(), current.id()), params, "There is nothing that could be made again.");
    }

    private DecidedAnswer last(Optional<CaseId> found, FilterParams params, String nothing) {
        return answer(found.orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, nothing)), params.filter());
    }

    private DecidedAnswer answer(CaseId id, CaseFilter filter) {
        Case one = cases.get(id);
        Article article = articles.get(one.article());
        int open = cases.undecided(one.article());
        return new DecidedAnswer(
                CaseAnswer.of(one, article, open),
                open,
                cases.next(id, current.id(), filter).map(CaseId::value).orElse(null));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        access.requireLed(project.id());
        return project;
    }
}
