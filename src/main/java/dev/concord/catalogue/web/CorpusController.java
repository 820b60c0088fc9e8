package dev.concord.catalogue.web;

import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.catalogue.Action;
import dev.concord.catalogue.Actions;
import dev.concord.catalogue.ArticleDetails;
import dev.concord.catalogue.Catalogue;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.SavedFilters;
import dev.concord.catalogue.Wanted;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds, counts and changes the articles of a project, for its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/corpus")
@Needs(Scope.LEAD)
@Tag(name = "Corpus", description = "Finding, counting, tagging and setting aside the articles of a project.")
class CorpusController {

    private static final int PAGE = 100;
    private static final int MOST_VALUES = 1000;

    private final Projects projects;
    private final Articles articles;
    private final Catalogue catalogue;
    private final ArticleDetails details;
    private final Actions actions;
    private final SavedFilters filters;
    private final CurrentAccount current;

    CorpusController(
            Projects projects,
            Articles articles,
            Catalogue catalogue,
            ArticleDetails details,
            Actions actions,
            SavedFilters filters,
            CurrentAccount current) {
        this.projects = projects;
        this.articles = articles;
        this.catalogue = catalogue;
        this.details = details;
        this.actions = actions;
        this.filters = filters;
        this.current = current;
    }

    record PageAnswer(List<FoundAnswer> items, @Nullable String next, long total, long behind) {}

    record CountAnswer(String value, int articles) {}

    /**
     * What to do, and to which articles.
     *
     * @param articles their ids, or null for all that {@code find} finds
     * @param find as behind the question mark of the list's address
     */
    record NewAction(
            @Nullable String kind,
            @Nullable String tag,
            @Nullable List<String> articles,
            @Nullable String find) {}

    record ActionAnswer(
            long id,
            String kind,
            @Nullable String tag,
            int articles,
            Instant at,
            @Nullable Instant undone) {

        static ActionAnswer of(Action action) {
            return new ActionAnswer(
                    action.id(), action.kind().wire(), action.tag(), action.articles(), action.at(), action.undone());
        }
    }

    record Undone(int articles) {}

    record FilterAnswer(String name, String find) {}

    record NewFilter(@Nullable String find) {}

    @Operation(summary = "Finds articles by words and facts.")
    @GetMapping
    PageAnswer find(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters) {
        var page = catalogue.find(led(slug).id(), Wanted.of(parameters), parameters.getFirst("cursor"), PAGE);
        return new PageAnswer(
                page.articles().stream().map(FoundAnswer::of).toList(), page.next(), page.total(), page.behind());
    }

    @Operation(summary = "Gives one article with its facts, its text and who works on it.")
    @GetMapping("/articles/{key}")
    DetailsAnswer article(
            @PathVariable String slug,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version) {
        Project project = led(slug);
        ArticleId id = articles.find(project.id(), key)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "There is no article %s in this project.".formatted(key)));
        return DetailsAnswer.of(details.of(id, version));
    }

    @Operation(summary = "Counts articles by a fact.")
    @GetMapping("/counts/{by}")
    List<CountAnswer> counts(
            @PathVariable String slug,
            @PathVariable String by,
            @RequestParam MultiValueMap<String, String> parameters) {
        Project project = led(slug);
        Facet facet = Facet.of(by)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, "There is nothing to count by that is called \"%s\".".formatted(by)));
        return catalogue
                .counts(project.id(), Wanted.of(parameters), Set.of(facet), MOST_VALUES)
                .getOrDefault(facet, List.of())
                .stream()
                .map(one -> new CountAnswer(one.value(), one.articles()))
                .toList();
    }

    @Operation(summary = "Lists the latest changes to many articles.")
    @GetMapping("/actions")
    List<ActionAnswer> actions(@PathVariable String slug) {
        return actions.latest(led(slug).id(), PAGE).stream()
                .map(ActionAnswer::of)
                .toList();
    }

    @Operation(summary = "Tags or sets aside articles, or takes that back.")
    @PostMapping("/actions")
    ActionAnswer act(@PathVariable String slug, @RequestBody NewAction wanted) {
        Project project = led(slug);
        String word = wanted.kind() == null ? "" : wanted.kind();
        Action.Kind kind = Action.Kind.of(word)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "kind: \"%s\" cannot be done; there is tag, untag, set_aside and take_back.".formatted(word)));
        return ActionAnswer.of(actions.apply(project.id(), current.id(), kind, wanted.tag(), ids(project, wanted)));
    }

    private List<ArticleId> ids(Project project, NewAction wanted) {
        if (wanted.articles() != null) {
            return wanted.articles().stream()
                    .map(key -> articles.find(project.id(), key)
                            .orElseThrow(() -> new Refusal(
                                    Refusal.Kind.INVALID,
                                    "articles: there is no article %s in this project.".formatted(key))))
                    .toList();
        }
        if (wanted.find() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "Say which: give articles, or find (empty for all).");
        }
        return catalogue.ids(project.id(), Wanted.of(wanted.find()), Actions.MOST + 1);
    }

    @Operation(summary = "Undoes a change to many articles.")
    @PostMapping("/actions/{id}/undo")
    Undone undo(@PathVariable String slug, @PathVariable long id) {
        return new Undone(actions.undo(led(slug).id(), id));
    }

    @Operation(summary = "Lists the saved filters of a project.")
    @GetMapping("/filters")
    List<FilterAnswer> filters(@PathVariable String slug) {
        return filters.of(led(slug).id()).stream()
                .map(one -> new FilterAnswer(one.name(), one.wanted().address()))
                .toList();
    }

    @Operation(summary = "Saves a filter under a name.")
    @PutMapping("/filters/{name}")
    FilterAnswer save(@PathVariable String slug, @PathVariable String name, @RequestBody NewFilter filter) {
        Wanted wanted = Wanted.of(filter.find() == null ? "" : filter.find());
        filters.save(led(slug).id(), name, wanted);
        return new FilterAnswer(name.strip(), wanted.address());
    }

    @Operation(summary = "Removes a saved filter.")
    @DeleteMapping("/filters/{name}")
    Map<String, Integer> remove(@PathVariable String slug, @PathVariable String name) {
        return Map.of("removed", filters.remove(led(slug).id(), name));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
