package dev.concord.workload;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Plan;
import dev.concord.assignment.PlanInput;
import dev.concord.assignment.Planner;
import dev.concord.assignment.Plans;
import dev.concord.assignment.WorkRule;
import dev.concord.assignment.WorkRules;
import dev.concord.shell.Refusal.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Plans a lead looks at before they are applied; applied ones are kept and can be made again. */
@Service
@Transactional
public class WorkPlans {

    private static final JsonMapper JSON = new JsonMapper();

    private final Plans plans;
    private final WorkRules rules;
    private final AppliedPlanRows rows;
    private final Clock clock;

    WorkPlans(Plans plans, WorkRules rules, AppliedPlanRows rows, Clock clock) {
        this.plans = plans;
        this.rules = rules;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A plan and what it was made from.
     *
     * @param state names the state it was made from: as long as nothing changes, it stays the same
     */
    public record Draft(WorkRule rule, Plan plan, String state) {}

    /** What the rule would give out now. */
    public Draft draft(ProjectId project, WorkRule rule) {
        PlanInput input = plans.input(project, rule);
        return new Draft(rule, Planner.plan(input), digest(written(input)));
    }

    /**
     * Gives out the draft of a rule, and lets the rule hold from now on.
     *
     * @param state as the draft names it
     * @throws WorkloadRefused if the project has changed since the draft was made; then nothing is given
     */
    public AppliedPlan apply(ProjectId project, WorkRule rule, String state, AccountId by) {
        rules.lock(project);
        PlanInput input = plans.input(project, rule);
        String text = written(input);
        if (!digest(text).equals(state)) {
            throw new WorkloadRefused(
                    Kind.CONFLICT, "Articles, people or assignments have changed since this plan was made.");
        }
        Plan plan = Planner.plan(input);
        int given = plans.give(project, plan);
        rules.save(project, rule);
        AppliedPlanRow row = new AppliedPlanRow(project, by, clock.instant());
        row.seed = rule.seed();
        row.ruleWords = rule.words();
        row.given = given;
        row.unplaced = plan.missing();
        row.input = text;
        row.digest = digest(JSON.writeValueAsString(plan));
        return rows.save(row).toAppliedPlan();
    }

    /** Those that were applied, newest first. */
    @Transactional(readOnly = true)
    public List<AppliedPlan> applied(ProjectId project, int page, int size) {
        return rows.list(project.value(), PageRequest.of(page, size));
    }

    @Transactional(readOnly = true)
    public long countApplied(ProjectId project) {
        return rows.countByProjectId(project.value());
    }

    /** An applied plan, made again from its input and seed; same says whether it is the one that was applied. */
    public record Again(Plan plan, boolean same) {}

    /** @throws WorkloadRefused if the project has no such plan */
    @Transactional(readOnly = true)
    public Again again(ProjectId project, long id) {
        AppliedPlanRow row = rows.findById(id)
                .filter(found -> found.projectId == project.value())
                .orElseThrow(() -> new WorkloadRefused(Kind.NOT_FOUND, "There is no such plan in this project."));
        Plan plan = Planner.plan(JSON.readValue(row.input, PlanInput.class));
        return new Again(plan, digest(JSON.writeValueAsString(plan)).equals(row.digest));
    }

    /** Articles and people in one order, so that equal inputs are written alike. */
    private static String written(PlanInput input) {
        return JSON.writeValueAsString(new PlanInput(
                input.articles().stream()
                        .sorted(Comparator.comparing(PlanInput.PlanArticle::key))
                        .toList(),
                input.people().stream()
                        .sorted(Comparator.comparing(PlanInput.PlanPerson::name))
                        .toList(),
                input.seed()));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
