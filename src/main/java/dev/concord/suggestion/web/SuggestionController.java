package dev.concord.suggestion.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetAccess;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.web.LabelsAnswer;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import dev.concord.suggestion.ModelRate;
import dev.concord.suggestion.Proposal;
import dev.concord.suggestion.Suggested;
import dev.concord.suggestion.Suggestions;
import dev.concord.text.CodePoints;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What models propose for a sheet, the annotator's answers, and how often proposals are accepted. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Suggestions", description = "What models propose, and how often annotators accept it.")
class SuggestionController {

    private static final int MOST_ANSWERS = 1000;

    private final Suggestions suggestions;
    private final SheetAccess access;
    private final Articles articles;
    private final Projects projects;
    private final CurrentAccount current;

    SuggestionController(
            Suggestions suggestions, SheetAccess access, Articles articles, Projects projects, CurrentAccount current) {
        this.suggestions = suggestions;
        this.access = access;
        this.articles = articles;
        this.projects = projects;
        this.current = current;
    }

    /** @param answers by label id, or sentiment or topics: accepted or refused */
    record SuggestedAnswer(String model, LabelsAnswer labels, Map<String, String> answers) {

        static SuggestedAnswer of(Suggested suggested, CodePoints points) {
            Proposal proposal = suggested.proposal();
            Labels labels =
                    new Labels(proposal.mentions(), proposal.quotes(), proposal.sentiment(), proposal.topics(), null);
            Map<String, String> answers = new TreeMap<>();
            suggested.answers().forEach((label, accepted) -> answers.put(label, accepted ? "accepted" : "refused"));
            return new SuggestedAnswer(suggested.model(), LabelsAnswer.of(labels, points), answers);
        }
    }

    record SuggestionList(List<SuggestedAnswer> items) {}

    /** @param answer accepted or refused */
    record GivenAnswer(
            @Nullable String model,
            @Nullable String label,
            @Nullable String answer) {}

    record RateAnswer(
            String model,
            long articles,
            long labels,
            long accepted,
            long refused,
            @Nullable Double rate) {

        static RateAnswer of(ModelRate rate) {
            return new RateAnswer(
                    rate.model(), rate.articles(), rate.labels(), rate.accepted(), rate.refused(), rate.rate());
        }
    }

    record RateList(List<RateAnswer> items) {}

    @Operation(summary = "Lists what models propose for a sheet.")
    @GetMapping("/sheets/{id}/suggestions")
    SuggestionList ofSheet(@PathVariable long id) {
        Sheet sheet = access.requireReadable(new SheetId(id));
        CodePoints points = articles.get(sheet.article()).points();
        return new SuggestionList(suggestions.of(sheet).stream()
                .map(one -> SuggestedAnswer.of(one, points))
                .toList());
    }

    /** The label that was accepted is put by an operation, as every label is. */
    @Operation(summary = "Keeps which proposals the annotator accepted or refused.")
    @PostMapping("/sheets/{id}/suggestions/answers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody List<GivenAnswer> given) {
        Sheet sheet = access.requireMine(new SheetId(id));
        if (!sheet.state().editable()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "This article is %s; proposals are answered before."
                            .formatted(sheet.state().words()));
        }
        if (given.size() > MOST_ANSWERS) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "A call takes at most %d answers.".formatted(MOST_ANSWERS));
        }
        suggestions.answer(
                sheet, given.stream().map(SuggestionController::answer).toList());
    }

    private static Suggestions.Answer answer(GivenAnswer given) {
        if (given.model == null || given.label == null || given.answer == null) {
            throw new Refusal(Refusal.Kind.INVALID, "Each answer has model, label and answer.");
        }
        return switch (given.answer) {
            case "accepted" -> new Suggestions.Answer(given.model, given.label, true);
            case "refused" -> new Suggestions.Answer(given.model, given.label, false);
            default ->
                throw new Refusal(
                        Refusal.Kind.INVALID, "answer: “%s” is neither accepted nor refused.".formatted(given.answer));
        };
    }

    @Needs(Scope.LEAD)
    @Operation(summary = "Tells how often proposals of each model are accepted.")
    @GetMapping("/projects/{slug}/suggestions")
    RateList rates(@PathVariable String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return new RateList(
                suggestions.rates(project.id()).stream().map(RateAnswer::of).toList());
    }
}
