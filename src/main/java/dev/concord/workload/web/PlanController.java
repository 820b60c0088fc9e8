package dev.concord.workload.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.CurrentAccount;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Needs;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Quota;
import dev.concord.account.Role;
import dev.concord.account.Scope;
import dev.concord.assignment.Plan;
import dev.concord.assignment.WorkRule;
import dev.concord.assignment.WorkRules;
import dev.concord.assignment.Worker;
import dev.concord.corpus.Projects;
import dev.concord.shell.PageCursor;
import dev.concord.shell.Refusal;
import dev.concord.workload.AppliedPlan;
import dev.concord.workload.WorkPlans;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The plan of a project before it is applied, the plans that were, and the quotas they keep to. */
@RestController
@RequestMapping("/api/v1/projects/{slug}/workload")
@Needs(Scope.LEAD)
@Tag(name = "Workload", description = "How work is dealt out: the rule, calibration, hidden checks.")
class PlanController {

    private final WorkPlans plans;
    private final WorkRules rules;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Projects projects;
    private final CurrentAccount current;

    PlanController(
            WorkPlans plans,
            WorkRules rules,
            Memberships memberships,
            Accounts accounts,
            Projects projects,
            CurrentAccount current) {
        this.plans = plans;
        this.rules = rules;
        this.memberships = memberships;
        this.accounts = accounts;
        this.projects = projects;
        this.current = current;
    }

    /** @param most how many she may have in the end; null for no limit */
    record ShareAnswer(
            String person, int has, int gets, @Nullable Integer most) {}

    /** @param articles how many the two share in the end */
    record PairAnswer(String first, String second, int articles) {}

    /** @param why nobody, everybody or quotas */
    record UnplacedAnswer(String article, int missing, String why) {}

    /**
     * Who is given what.
     *
     * @param placed in the order in which they are given
     * @param articles how many there are
     * @param shared how many of them two people or more have in the end
     */
    record DealtAnswer(
            List<Plan.Placed> placed,
            List<UnplacedAnswer> unplaced,
            List<ShareAnswer> people,
            List<PairAnswer> pairs,
            int articles,
            int shared) {

        static DealtAnswer of(Plan plan) {
            return new DealtAnswer(
                    plan.placed(),
                    plan.unplaced().stream()
                            .map(one -> new UnplacedAnswer(
                                    one.article(),
                                    one.missing(),
                                    one.why().name().toLowerCase(Locale.ROOT)))
                            .toList(),
                    plan.people().stream()
                            .map(one -> new ShareAnswer(one.name(), one.has(), one.gets(), one.most()))
                            .toList(),
                    plan.pairs().stream()
                            .map(one -> new PairAnswer(one.first(), one.second(), one.articles()))
                            .toList(),
                    plan.articles(),
                    plan.shared());
        }
    }

    /** @param state stays the same as long as nothing that the plan is made from changes */
    record DraftAnswer(String state, RuleAnswer rule, DealtAnswer plan) {}

    /**
     * @param rule in words
     * @param given how many assignments it made
     * @param unplaced how many it could not place
     */
    record AppliedAnswer(long id, @Nullable String by, Instant at, String rule, long seed, int given, int unplaced) {}

    record AppliedPage(List<AppliedAnswer> items, @Nullable String next, long total) {}

    /** @param same whether the planner still makes the plan that was applied */
    record AgainAnswer(boolean same, DealtAnswer plan) {}

    /** What is left out is as the project's rule has it. */
    record WantedPlan(
            @Nullable String state,
            @JsonProperty("per_article") @Nullable Integer perArticle,
            @Nullable Double overlap,
            @Nullable Long seed) {}

    /**
     * @param most articles at most, share of all that is to be labelled at most; null for no limit
     * @param held whether she is given nothing but calibration for now
     */
    record QuotaAnswer(
            String person, @Nullable Integer most, @Nullable Double share, boolean held) {}

    record QuotaList(List<QuotaAnswer> items) {}

    @Operation(
            summary = "Gives the plan as it would be applied now.",
            description = "By the project’s rule, or by another one to look at: `overlap` is the share of articles that"
                    + " two label, else `per_article` label each. Nothing is given out.")
    @Quota.Of(Quota.HEAVY)
    @GetMapping("/plan")
    DraftAnswer plan(
            @PathVariable String slug,
            @RequestParam(name = "per_article", required = false) @Nullable Integer perArticle,
            @RequestParam(required = false) @Nullable Double overlap,
            @RequestParam(required = false) @Nullable Long seed) {
        ProjectId project = led(slug);
        WorkPlans.Draft draft = plans.draft(project, rule(project, perArticle, overlap, seed));
        return new DraftAnswer(draft.state(), RuleAnswer.of(draft.rule()), DealtAnswer.of(draft.plan()));
    }

    @Operation(
            summary = "Applies a plan that was looked at; its rule holds from now on.",
            description = "`state` is the one that the plan came with. If something has changed since, or the rule is"
                    + " another one, nothing is given out and the answer is 409.")
    @ApiResponse(responseCode = "201", description = "What was given out.", useReturnTypeSchema = true)
    @Quota.Of(Quota.HEAVY)
    @PostMapping("/plans")
    ResponseEntity<AppliedAnswer> apply(@PathVariable String slug, @RequestBody WantedPlan wanted) {
        ProjectId project = led(slug);
        if (wanted.state() == null) {
            throw new Refusal(Refusal.Kind.INVALID, "state: is missing; GET …/workload/plan gives it with the plan.");
        }
        WorkRule rule = rule(project, wanted.perArticle(), wanted.overlap(), wanted.seed());
        AppliedPlan plan = plans.apply(project, rule, wanted.state(), current.id());
        AppliedAnswer applied = answers(List.of(plan)).getFirst();
        return ResponseEntity.created(URI.create("/api/v1/projects/%s/workload/plans/%d".formatted(slug, applied.id())))
                .body(applied);
    }

    private WorkRule rule(
            ProjectId project, @Nullable Integer perArticle, @Nullable Double overlap, @Nullable Long seed) {
        WorkRule held = rules.rule(project);
        boolean other = perArticle != null || overlap != null;
        return new WorkRule(
                perArticle == null ? held.perArticle() : perArticle,
                other ? overlap : held.overlap(),
                seed == null ? held.seed() : seed,
                held.pull(),
                held.reservation());
    }

    @Operation(summary = "Lists the plans that were applied, newest first.")
    @GetMapping("/plans")
    AppliedPage applied(@PathVariable String slug, @RequestParam(required = false) @Nullable String cursor) {
        ProjectId project = led(slug);
        int page = PageCursor.page(cursor);
        long total = plans.countApplied(project);
        return new AppliedPage(
                answers(plans.applied(project, page, PageCursor.PAGE)), PageCursor.after(page, total), total);
    }

    @Operation(summary = "Makes an applied plan again from its seed and the state of then.")
    @Quota.Of(Quota.HEAVY)
    @GetMapping("/plans/{id}")
    AgainAnswer again(@PathVariable String slug, @PathVariable long id) {
        WorkPlans.Again made = plans.again(led(slug), id);
        return new AgainAnswer(made.same(), DealtAnswer.of(made.plan()));
    }

    @Operation(summary = "Lists what each annotator may be given at most.")
    @GetMapping("/quotas")
    QuotaList quotas(@PathVariable String slug) {
        ProjectId project = led(slug);
        Map<AccountId, Worker> set = rules.workers(project);
        return new QuotaList(memberships.members(project).stream()
                .filter(member -> member.role() == Role.ANNOTATOR)
                .map(Member::person)
                .map(person -> quota(person, set.getOrDefault(person.id(), Worker.free(person.id()))))
                .toList());
    }

    private static QuotaAnswer quota(Person person, Worker worker) {
        return new QuotaAnswer(person.name(), worker.most(), worker.share(), worker.held());
    }

    private List<AppliedAnswer> answers(List<AppliedPlan> applied) {
        Map<AccountId, Person> people = accounts.findAll(
                applied.stream().map(plan -> new AccountId(plan.account())).toList());
        return applied.stream().map(plan -> answer(plan, people)).toList();
    }

    private static AppliedAnswer answer(AppliedPlan plan, Map<AccountId, Person> people) {
        Person by = people.get(new AccountId(plan.account()));
        return new AppliedAnswer(
                plan.id(),
                by == null ? null : by.name(),
                plan.at(),
                plan.rule(),
                plan.seed(),
                plan.given(),
                plan.unplaced());
    }

    private ProjectId led(String slug) {
        ProjectId project = projects.require(slug).id();
        current.requireLead(project);
        return project;
    }
}
