package dev.concord.duplicate.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.duplicate.Deciding;
import dev.concord.duplicate.Decision;
import dev.concord.duplicate.Duplicates;
import dev.concord.duplicate.Group;
import dev.concord.shell.Refusal;
import dev.concord.text.WordDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The near-duplicates of a project, for its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/duplicates")
@Needs(Scope.LEAD)
@Tag(
        name = "Near-duplicates",
        description = "Articles that tell the same in nearly the same words, in groups, and what leads decide of them.")
class DuplicateController {

    private static final int PAGE = 100;
    private static final Duration PATIENCE = Duration.ofMillis(1500);

    private final Projects projects;
    private final Articles articles;
    private final Duplicates duplicates;
    private final Deciding deciding;
    private final CurrentAccount current;

    DuplicateController(
            Projects projects, Articles articles, Duplicates duplicates, Deciding deciding, CurrentAccount current) {
        this.projects = projects;
        this.articles = articles;
        this.duplicates = duplicates;
        this.deciding = deciding;
        this.current = current;
    }

    record MemberAnswer(
            String id,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable LocalDate published,
            double likeness,
            String role,
            @JsonProperty("duplicate_of") @Nullable String duplicateOf,
            @JsonProperty("set_aside") boolean setAside,
            int begun) {}

    record DecisionAnswer(long id, String decision, int articles, Instant at) {

        static DecisionAnswer of(Decision one) {
            return new DecisionAnswer(one.id(), one.kind().wire(), one.articles(), one.at());
        }
    }

    /** The first article is the one that speaks for the others; likeness is with it. */
    record GroupAnswer(
            long id,
            boolean undecided,
            List<MemberAnswer> articles,
            @Nullable DecisionAnswer last) {

        static GroupAnswer of(Group group) {
            Map<ArticleId, String> keys = group.members().stream()
                    .collect(Collectors.toMap(
                            Group.Member::id, one -> one.article().key()));
            return new GroupAnswer(
                    group.id(),
                    group.undecided(),
                    group.members().stream().map(one -> answer(one, keys)).toList(),
                    group.last() == null ? null : DecisionAnswer.of(group.last()));
        }

        private static MemberAnswer answer(Group.Member one, Map<ArticleId, String> keys) {
            return new MemberAnswer(
                    one.article().key(),
                    one.article().headline(),
                    one.article().outlet(),
                    one.article().published(),
                    one.likeness(),
                    one.role().wire(),
                    one.repeats() == null ? null : keys.get(one.repeats()),
                    one.aside(),
                    one.begun());
        }
    }

    /**
     * Some groups.
     *
     * @param next the cursor to go on from, null at the end
     * @param undecided of how many groups something is to be decided, decided of how many nothing
     * @param behind how many texts have yet to be compared
     */
    record PageAnswer(List<GroupAnswer> items, @Nullable String next, long undecided, long decided, long behind) {}

    /**
     * What is decided.
     *
     * @param decision label_once, keep or apart
     * @param articles ids; null for all of the group that were not said to be no duplicates
     * @param kept the id of the one that is labelled, for label_once; null for the first of the group
     */
    record NewDecision(
            @Nullable String decision,
            @Nullable List<String> articles,
            @Nullable String kept) {}

    @Operation(summary = "Lists groups of near-duplicates, those of which something is to be decided or the others.")
    @GetMapping
    PageAnswer groups(
            @PathVariable String slug,
            @RequestParam(defaultValue = "true") boolean undecided,
            @RequestParam(defaultValue = "0") long cursor) {
        Project project = led(slug);
        long behind = duplicates.catchUp(PATIENCE);
        List<Group> page = duplicates.page(project.id(), undecided, cursor, PAGE);
        var counts = duplicates.counts(project.id());
        return new PageAnswer(
                page.stream().map(GroupAnswer::of).toList(),
                page.size() < PAGE ? null : String.valueOf(page.getLast().id()),
                counts.undecided(),
                counts.decided(),
                behind);
    }

    @Operation(summary = "Gives one group.")
    @GetMapping("/{group}")
    GroupAnswer group(@PathVariable String slug, @PathVariable long group) {
        return GroupAnswer.of(duplicates.get(led(slug).id(), group));
    }

    /** The first two articles where none are named. */
    @Operation(summary = "Says word by word where two articles of a group differ, by default the first two.")
    @GetMapping("/{group}/diff")
    List<WordDiff.Row> diff(
            @PathVariable String slug,
            @PathVariable long group,
            @RequestParam(required = false) @Nullable String left,
            @RequestParam(required = false) @Nullable String right) {
        Group found = duplicates.get(led(slug).id(), group);
        Function<String, ArticleId> member = members(found);
        return WordDiff.of(
                articles.get(left == null ? found.members().get(0).id() : member.apply(left))
                        .text(),
                articles.get(right == null ? found.members().get(1).id() : member.apply(right))
                        .text());
    }

    @Operation(summary = "Decides of a group: one is labelled, all are kept, or they only look alike.")
    @PostMapping("/{group}/decisions")
    GroupAnswer decide(@PathVariable String slug, @PathVariable long group, @RequestBody NewDecision wanted) {
        Project project = led(slug);
        String word = wanted.decision() == null ? "" : wanted.decision();
        Decision.Kind kind = Decision.Kind.of(word)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "decision: \"%s\" is none of label_once, keep, apart.".formatted(word)));
        Function<String, ArticleId> member = members(duplicates.get(project.id(), group));
        List<String> chosen = wanted.articles() == null ? List.of() : wanted.articles();
        return GroupAnswer.of(deciding.decide(
                project.id(),
                current.id(),
                group,
                kind,
                chosen.stream().map(member).toList(),
                wanted.kept() == null ? null : member.apply(wanted.kept())));
    }

    @Operation(summary = "Takes the last decision about a group back.")
    @PostMapping("/{group}/decisions/{decision}/undo")
    GroupAnswer undo(@PathVariable String slug, @PathVariable long group, @PathVariable long decision) {
        return GroupAnswer.of(deciding.undo(led(slug).id(), group, decision));
    }

    private static Function<String, ArticleId> members(Group group) {
        return key -> group.members().stream()
                .filter(one -> one.article().key().equals(key))
                .map(Group.Member::id)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.INVALID, "Article %s is not in this group.".formatted(key)));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
