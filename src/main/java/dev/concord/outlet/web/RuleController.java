package dev.concord.outlet.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Quota;
import dev.concord.account.Scope;
import dev.concord.annotation.web.MovedSheetAnswer;
import dev.concord.cleaning.CleaningFault;
import dev.concord.cleaning.Making;
import dev.concord.cleaning.PieceRule;
import dev.concord.cleaning.Sign;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.outlet.Likely;
import dev.concord.outlet.Trial;
import dev.concord.outlet.Trials;
import dev.concord.outlet.Tried;
import dev.concord.outlet.TriedArticles;
import dev.concord.shell.Refusal;
import dev.concord.text.WordDiff;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules for the articles of an outlet: made, tried, looked at, applied and taken back, for leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/corpus/rules")
@Needs(Scope.LEAD)
@Tag(
        name = "Rules for outlets",
        description = "What is a piece of what kind in all articles of an outlet: tried first, then applied.")
class RuleController {

    private static final int PAGE = 100;

    private final Projects projects;
    private final Articles articles;
    private final Trials trials;
    private final TriedArticles tried;
    private final Likely likely;
    private final CurrentAccount current;
    private final RuleAnswers answers;

    RuleController(
            Projects projects,
            Articles articles,
            Trials trials,
            TriedArticles tried,
            Likely likely,
            CurrentAccount current,
            RuleAnswers answers) {
        this.projects = projects;
        this.articles = articles;
        this.trials = trials;
        this.tried = tried;
        this.likely = likely;
        this.current = current;
        this.answers = answers;
    }

    /**
     * A rule that might be made.
     *
     * @param articles that have such a piece, of those that were looked at
     * @param broken those of them that would be left without body or headline, and keep their text
     * @param looked the newest articles of the outlet, at most 500
     */
    record LikelyAnswer(String sign, String what, String kind, int articles, int broken, int looked) {

        static LikelyAnswer of(Likely.Counted one) {
            return new LikelyAnswer(
                    one.rule().sign().word(),
                    one.rule().what(),
                    one.rule().making().word(),
                    one.articles(),
                    one.broken(),
                    one.looked());
        }
    }

    /**
     * A rule to be made.
     *
     * @param sign element, within, same, begins, ends or contains
     * @param what the words; for element and within a place in the page, as in style sheets
     * @param kind headline, dek, body, subhead, caption or boilerplate; joined with the piece that follows; or cut, behind the
     *     words it begins with, else before the words
     */
    record NewRule(
            @Nullable String outlet,
            @Nullable String sign,
            @Nullable String what,
            @Nullable String kind) {}

    /** @param inForce whether the rule is to come into force, which is meant where it is left out, or to go */
    record NewTrial(@JsonProperty("in_force") @Nullable Boolean inForce) {}

    /**
     * An article of a trial.
     *
     * @param outcome waiting, done or left_out
     * @param why it is left out
     * @param changed how many labels get other words
     * @param lost how many cannot move
     */
    record ArticleAnswer(
            String id,
            String headline,
            String outcome,
            @Nullable String why,
            int changed,
            int lost) {

        static ArticleAnswer of(Tried one) {
            return new ArticleAnswer(one.key(), one.title(), one.outcome().wire(), one.why(), one.moved(), one.lost());
        }
    }

    /** @param next the cursor to go on from, null at the end */
    record PageAnswer(List<ArticleAnswer> items, @Nullable String next) {}

    /** @param after its kind; or joined, or cut off from what stood before */
    record PieceChange(String before, String after, String text) {}

    /**
     * What becomes, or became, of one article.
     *
     * @param pieces that become of another kind; none once it is done
     * @param diff its text before and after, word by word
     * @param sheets what becomes of labels; none once it is done
     */
    record LookAnswer(
            ArticleAnswer article, List<PieceChange> pieces, List<WordDiff.Row> diff, List<MovedSheetAnswer> sheets) {}

    @Operation(summary = "Lists the rules of all outlets in the order in which they are applied.")
    @GetMapping
    List<RuleAnswers.RuleAnswer> rules(@PathVariable String slug) {
        return answers.of(trials.all(led(slug).id()));
    }

    @Operation(summary = "Names rules that would make of other pieces what one piece of an article is to be.")
    @GetMapping("/likely")
    List<LikelyAnswer> likely(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String article,
            @RequestParam(defaultValue = "-1") int piece,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int cut) {
        ArticleId id = article(led(slug), article);
        return likely.of(id, piece, making(kind), cut).stream()
                .map(LikelyAnswer::of)
                .toList();
    }

    @Operation(summary = "Counts how many of an outlet’s newest articles a rule would touch.")
    @GetMapping("/count")
    LikelyAnswer count(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String outlet,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String kind) {
        return LikelyAnswer.of(likely.count(led(slug).id(), outlet, rule(sign, what, kind)));
    }

    @Operation(summary = "Makes a rule and begins to try what becomes of the outlet’s articles; none is changed.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Quota.Of(Quota.HEAVY)
    RuleAnswers.RuleAnswer make(@PathVariable String slug, @RequestBody NewRule wanted) {
        Project project = led(slug);
        var made = trials.make(
                project.id(),
                wanted.outlet() == null ? "" : wanted.outlet(),
                rule(wanted.sign(), wanted.what(), wanted.kind()),
                current.id());
        return one(project, made.id());
    }

    @Operation(summary = "Gives one rule, with how far its trial is.")
    @GetMapping("/{rule}")
    RuleAnswers.RuleAnswer rule(@PathVariable String slug, @PathVariable long rule) {
        return one(led(slug), rule);
    }

    @Operation(summary = "Begins to try what becomes of the articles if a rule comes into force, or goes.")
    @PostMapping("/{rule}/trial")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Quota.Of(Quota.HEAVY)
    RuleAnswers.RuleAnswer look(@PathVariable String slug, @PathVariable long rule, @RequestBody NewTrial wanted) {
        Project project = led(slug);
        trials.begin(project.id(), rule, !Boolean.FALSE.equals(wanted.inForce()), current.id());
        return one(project, rule);
    }

    @Operation(summary = "Applies what was tried, or goes on with it: texts change, and labels move along.")
    @PostMapping("/{rule}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Quota.Of(Quota.HEAVY)
    RuleAnswers.RuleAnswer apply(@PathVariable String slug, @PathVariable long rule) {
        Project project = led(slug);
        trials.apply(project.id(), rule, current.id());
        return one(project, rule);
    }

    @Operation(summary = "Breaks off the trying or applying that goes on; what is done stays done.")
    @PostMapping("/{rule}/cancel")
    RuleAnswers.RuleAnswer cancel(@PathVariable String slug, @PathVariable long rule) {
        Project project = led(slug);
        trials.cancel(project.id(), rule);
        return one(project, rule);
    }

    @Operation(summary = "Forgets a rule that is not in force.")
    @DeleteMapping("/{rule}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String slug, @PathVariable long rule) {
        trials.remove(led(slug).id(), rule);
    }

    @Operation(summary = "Lists the articles that a rule changes, has changed, or leaves as they are for a reason.")
    @GetMapping("/{rule}/articles")
    PageAnswer articles(
            @PathVariable String slug,
            @PathVariable long rule,
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(defaultValue = "false") boolean losing,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") long cursor) {
        List<Tried> page =
                tried.page(led(slug).id(), rule, outcome == null ? null : outcome(outcome), losing, q, cursor, PAGE);
        return new PageAnswer(
                page.stream().map(ArticleAnswer::of).toList(),
                page.size() < PAGE
                        ? null
                        : String.valueOf(page.getLast().article().value()));
    }

    @Operation(summary = "Shows what a rule makes, or made, of one article, and what becomes of its labels.")
    @GetMapping("/{rule}/articles/{key}")
    LookAnswer article(@PathVariable String slug, @PathVariable long rule, @PathVariable String key) {
        Project project = led(slug);
        TriedArticles.Look look = tried.look(project.id(), rule, article(project, key));
        return new LookAnswer(
                ArticleAnswer.of(look.article()),
                look.changed().stream()
                        .map(one ->
                                new PieceChange(one.before().word(), one.after().word(), one.words()))
                        .toList(),
                WordDiff.of(look.before(), look.after()),
                look.labels().stream().map(MovedSheetAnswer::of).toList());
    }

    private RuleAnswers.RuleAnswer one(Project project, long rule) {
        return answers.of(List.of(trials.get(project.id(), rule))).getFirst();
    }

    private static PieceRule rule(@Nullable String sign, @Nullable String what, @Nullable String kind) {
        Sign by = Sign.of(sign == null ? "" : sign).orElseThrow(() -> none("sign", sign, Sign.WORDS));
        try {
            return new PieceRule(by, what == null ? "" : what, making(kind));
        } catch (CleaningFault fault) {
            throw new Refusal(Refusal.Kind.INVALID, "what: " + fault.getMessage());
        }
    }

    private static Making making(@Nullable String word) {
        return Making.of(word == null ? "" : word).orElseThrow(() -> none("kind", word, Making.WORDS));
    }

    private static Trial.Outcome outcome(String word) {
        return Arrays.stream(Trial.Outcome.values())
                .filter(one -> one.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> none("outcome", word, "waiting, done, left_out"));
    }

    private static Refusal none(String field, @Nullable String word, String all) {
        return new Refusal(Refusal.Kind.INVALID, "%s: \"%s\" is none of %s.".formatted(field, word, all));
    }

    private ArticleId article(Project project, String key) {
        return articles.find(project.id(), key)
                .orElseThrow(() ->
                        new Refusal(Refusal.Kind.NOT_FOUND, "There is no article %s in this project.".formatted(key)));
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
