package dev.concord.workload.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Needs;
import dev.concord.account.Scope;
import dev.concord.agreement.Measure;
import dev.concord.annotation.WorkSheets;
import dev.concord.assignment.WorkRules;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import dev.concord.workload.Calibration;
import dev.concord.workload.Candidate;
import dev.concord.workload.GateFigure;
import dev.concord.workload.HiddenShares;
import dev.concord.workload.Quality;
import dev.concord.workload.Round;
import dev.concord.workload.Workload;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a project's work is dealt out and checked, to its leads. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/workload")
@Needs(Scope.LEAD)
@Tag(name = "Workload", description = "How work is dealt out: the rule, calibration, hidden checks.")
class WorkloadController {

    private final Workload workload;
    private final WorkRules rules;
    private final Calibration calibration;
    private final Quality quality;
    private final WorkSheets sheets;
    private final Articles articles;
    private final Accounts accounts;
    private final Projects projects;
    private final CurrentAccount current;

    WorkloadController(
            Workload workload,
            WorkRules rules,
            Calibration calibration,
            Quality quality,
            WorkSheets sheets,
            Articles articles,
            Accounts accounts,
            Projects projects,
            CurrentAccount current) {
        this.workload = workload;
        this.rules = rules;
        this.calibration = calibration;
        this.quality = quality;
        this.sheets = sheets;
        this.articles = articles;
        this.accounts = accounts;
        this.projects = projects;
        this.current = current;
    }

    /** @param settled how many articles have gold to hide */
    record HiddenAnswer(
            double gold,
            double repeats,
            @JsonProperty("repeat_after") int repeatAfter,
            int settled) {}

    record WorkloadAnswer(RuleAnswer rule, HiddenAnswer hidden) {}

    /**
     * Agreement from 0 to 1.
     *
     * @param value null where it is undefined
     * @param low the lower end of its 95 % interval, high the upper; null where there is none
     * @param n how many units it rests on
     */
    record FigureAnswer(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            long n) {}

    /** Null where nothing was measured. */
    record FiguresAnswer(
            @Nullable FigureAnswer quotes,
            @Nullable FigureAnswer attribution,
            @Nullable FigureAnswer sentiment,
            @Nullable FigureAnswer topics,
            @Nullable FigureAnswer mentions) {

        static FiguresAnswer of(List<Measure> measures) {
            return new FiguresAnswer(
                    figure(GateFigure.QUOTES, measures),
                    figure(GateFigure.ATTRIBUTION, measures),
                    figure(GateFigure.SENTIMENT, measures),
                    figure(GateFigure.TOPICS, measures),
                    figure(GateFigure.MENTIONS, measures));
        }

        private static @Nullable FigureAnswer figure(GateFigure figure, List<Measure> measures) {
            return figure.in(measures)
                    .map(one -> new FigureAnswer(one.value(), one.low(), one.high(), one.n()))
                    .orElse(null);
        }
    }

    record CandidateAnswer(
            String person,
            String state,
            int done,
            int compared,
            FiguresAnswer figures,
            List<String> missing,
            @Nullable String note) {}

    /** @param gate the least value of each figure that is asked for */
    record RoundAnswer(
            Instant begun,
            Map<String, Double> gate,
            @JsonProperty("gate_articles") int gateArticles,
            List<String> articles,
            List<CandidateAnswer> people) {}

    /** @param week its Monday; null for all weeks together */
    record CheckAnswer(String person, @Nullable LocalDate week, int articles, FiguresAnswer figures) {}

    record ChecksAnswer(
            @JsonProperty("against_gold") List<CheckAnswer> againstGold,
            @JsonProperty("against_oneself") List<CheckAnswer> againstOneself) {}

    @Operation(summary = "Gives the rule by which work is dealt out, and how much of it is hidden checks.")
    @GetMapping
    WorkloadAnswer workload(@PathVariable String slug) {
        Project project = led(slug);
        HiddenShares hidden = workload.hidden(project.id());
        return new WorkloadAnswer(
                RuleAnswer.of(rules.rule(project.id())),
                new HiddenAnswer(
                        hidden.gold(), hidden.repeats(), hidden.repeatAfter(), sheets.countSettled(project.id())));
    }

    @Operation(summary = "Tells how everybody of the latest calibration round stands before its gate.")
    @GetMapping("/calibration")
    RoundAnswer calibration(@PathVariable String slug) {
        Round round = calibration
                .newest(led(slug).id())
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "There was no calibration round in this project."));
        Map<String, Double> gate = new TreeMap<>();
        round.gate().least().forEach((figure, least) -> gate.put(word(figure), least));
        return new RoundAnswer(
                round.startedAt(),
                gate,
                round.gate().articles(),
                round.articles().stream().map(id -> articles.get(id).key()).toList(),
                calibration.candidates(round).stream().map(this::candidate).toList());
    }

    private CandidateAnswer candidate(Candidate one) {
        return new CandidateAnswer(
                name(one.account()),
                one.state().name().toLowerCase(Locale.ROOT),
                one.done(),
                one.compared(),
                FiguresAnswer.of(one.measures()),
                one.missing(),
                one.note());
    }

    @Operation(summary = "Tells what hidden gold and hidden repeats say of each person.")
    @GetMapping("/checks")
    ChecksAnswer checks(@PathVariable String slug) {
        Project project = led(slug);
        return new ChecksAnswer(
                quality.againstGold(project.id()).stream().map(this::check).toList(),
                quality.againstOneself(project.id()).stream().map(this::check).toList());
    }

    private CheckAnswer check(Quality.Line line) {
        return new CheckAnswer(name(line.account()), line.week(), line.articles(), FiguresAnswer.of(line.measures()));
    }

    private static String word(GateFigure figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }

    private String name(AccountId id) {
        return accounts.find(id).map(one -> one.name()).orElse("");
    }

    private Project led(String slug) {
        Project project = projects.require(slug);
        current.requireLead(project.id());
        return project;
    }
}
