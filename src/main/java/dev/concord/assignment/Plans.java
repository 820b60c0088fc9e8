package dev.concord.assignment;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Member;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.assignment.PlanInput.PlanArticle;
import dev.concord.assignment.PlanInput.PlanPerson;
import dev.concord.corpus.ArticleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans from the state a project is in, and the giving out of what they say. */
@Service
@Transactional
public class Plans {

    private final Needs needs;
    private final WorkRules rules;
    private final Giving giving;
    private final AssignmentRows rows;
    private final Memberships memberships;
    private final Accounts accounts;

    Plans(
            Needs needs,
            WorkRules rules,
            Giving giving,
            AssignmentRows rows,
            Memberships memberships,
            Accounts accounts) {
        this.needs = needs;
        this.rules = rules;
        this.giving = giving;
        this.rows = rows;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /** What a plan by this rule would be made from now: every article and every annotator who is not held. */
    public PlanInput input(ProjectId project, WorkRule rule) {
        List<Need> open =
                needs.all(project).stream().filter(need -> !need.excluded()).toList();
        Map<String, Integer> wanted = PlanInput.wanted(
                open.stream()
                        .collect(Collectors.toMap(
                                Need::key, need -> need.holders().size())),
                rule);
        Map<AccountId, Person> names = names(project, open);
        List<PlanArticle> articles = open.stream()
                .map(need -> article(need, Objects.requireNonNull(wanted.get(need.key())), names))
                .toList();
        long total = wanted.values().stream().mapToLong(Integer::longValue).sum();
        return new PlanInput(articles, people(project, annotators(project), total), rule.seed());
    }

    private static PlanArticle article(Need need, int wanted, Map<AccountId, Person> names) {
        return new PlanArticle(
                need.key(),
                need.priority(),
                wanted,
                need.holders().stream()
                        .map(holder -> Objects.requireNonNull(names.get(holder)).name())
                        .collect(Collectors.toSet()));
    }

    private Map<AccountId, Person> names(ProjectId project, Collection<Need> needed) {
        Set<AccountId> people =
                needed.stream().flatMap(need -> need.holders().stream()).collect(Collectors.toSet());
        Map<AccountId, Person> names = new HashMap<>(accounts.findAll(people));
        memberships.members(project).forEach(member -> names.put(member.person().id(), member.person()));
        return names;
    }

    private List<Person> annotators(ProjectId project) {
        return memberships.members(project).stream()
                .filter(member ->
                        member.role() == Role.ANNOTATOR && member.person().active())
                .map(Member::person)
                .toList();
    }

    private List<PlanPerson> people(ProjectId project, List<Person> annotators, long total) {
        Map<AccountId, Worker> workers = rules.workers(project);
        Map<AccountId, Integer> has = new HashMap<>();
        rows.ordinary(project.value())
                .forEach(row -> has.put(new AccountId((Long) row[0]), ((Long) row[1]).intValue()));
        List<PlanPerson> people = new ArrayList<>();
        for (Person person : annotators) {
            Worker worker = workers.getOrDefault(person.id(), Worker.free(person.id()));
            if (worker.held()) continue;
            people.add(new PlanPerson(person.name(), has.getOrDefault(person.id(), 0), worker.limit(total)));
        }
        return people;
    }

    /**
     * Gives out a plan, in its order.
     *
     * @return how many assignments are new
     */
    public int give(ProjectId project, Plan plan) {
        return giving.give(project, gifts(project, plan), Purpose.ORDINARY);
    }

    private List<Gift> gifts(ProjectId project, Plan plan) {
        Map<String, ArticleId> articles =
                needs.all(project).stream().collect(Collectors.toMap(Need::key, Need::article));
        Map<String, AccountId> people =
                annotators(project).stream().collect(Collectors.toMap(Person::name, Person::id));
        return plan.placed().stream()
                .map(placed -> new Gift(
                        Objects.requireNonNull(articles.get(placed.article())),
                        Objects.requireNonNull(people.get(placed.person()))))
                .toList();
    }

    record Dealt(Plan plan, List<Gift> gifts) {}

    /** Finds one other person for each of the articles that somebody who leaves has. */
    Dealt deal(ProjectId project, AccountId leaver, Set<ArticleId> hers) {
        List<Need> all = needs.all(project);
        Map<AccountId, Person> names = names(project, all);
        List<PlanArticle> articles = all.stream()
                .map(need -> article(need, need.holders().size() + (hers.contains(need.article()) ? 1 : 0), names))
                .toList();
        List<Person> others = annotators(project).stream()
                .filter(person -> !person.id().equals(leaver))
                .toList();
        long total = articles.stream().mapToLong(PlanArticle::wanted).sum() - hers.size();
        Plan plan = Planner.plan(new PlanInput(
                articles, people(project, others, total), rules.rule(project).seed()));
        return new Dealt(plan, gifts(project, plan));
    }
}
