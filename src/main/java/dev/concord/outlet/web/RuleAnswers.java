package dev.concord.outlet.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.intake.OutletRule;
import dev.concord.outlet.Trial;
import dev.concord.outlet.Trials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules as REST gives them, with the names of people. */
@Component
class RuleAnswers {

    private final Accounts accounts;

    RuleAnswers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * The latest trial of a rule.
     *
     * @param inForce whether the rule is to come into force, or to go
     * @param state trying, tried, broken_off, applying, stopped or applied
     * @param looked how many articles were looked at or, while it is applied, dealt with
     * @param lost how many labels cannot move
     */
    record TrialAnswer(
            @JsonProperty("in_force") boolean inForce,
            String state,
            String by,
            Instant at,
            int looked,
            int articles,
            int waiting,
            int done,
            @JsonProperty("left_out") int leftOut,
            int lost) {}

    /**
     * A rule.
     *
     * @param touched how many articles have another text by it
     * @param trial null where nobody has tried it
     */
    record RuleAnswer(
            long id,
            String outlet,
            String sign,
            String what,
            String kind,
            @JsonProperty("made_by") String madeBy,
            @JsonProperty("made_at") Instant madeAt,
            @JsonProperty("in_force") boolean inForce,
            @JsonProperty("switched_by") @Nullable String switchedBy,
            @JsonProperty("switched_at") @Nullable Instant switchedAt,
            int touched,
            @Nullable TrialAnswer trial) {}

    List<RuleAnswer> of(List<Trials.Listed> rules) {
        Map<AccountId, Person> people = accounts.findAll(rules.stream()
                .flatMap(RuleAnswers::people)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return rules.stream().map(one -> answer(one, people)).toList();
    }

    private static Stream<@Nullable AccountId> people(Trials.Listed one) {
        Trial trial = one.trial();
        return Stream.of(one.rule().madeBy(), one.rule().switchedBy(), trial == null ? null : trial.by());
    }

    private static RuleAnswer answer(Trials.Listed one, Map<AccountId, Person> people) {
        OutletRule rule = one.rule();
        AccountId switchedBy = rule.switchedBy();
        Trial trial = one.trial();
        return new RuleAnswer(
                rule.id(),
                rule.outlet(),
                rule.rule().sign().word(),
                rule.rule().what(),
                rule.rule().making().word(),
                name(people, rule.madeBy()),
                rule.madeAt(),
                rule.inForce(),
                switchedBy == null ? null : name(people, switchedBy),
                rule.switchedAt(),
                rule.touched(),
                trial == null ? null : answer(trial, people));
    }

    private static TrialAnswer answer(Trial trial, Map<AccountId, Person> people) {
        return new TrialAnswer(
                trial.inForce(),
                trial.state().wire(),
                name(people, trial.by()),
                trial.at(),
                trial.looked(),
                trial.articles(),
                trial.waiting(),
                trial.done(),
                trial.leftOut(),
                trial.lost());
    }

    private static String name(Map<AccountId, Person> people, AccountId id) {
        Person found = people.get(id);
        return found == null ? "somebody" : found.name();
    }
}
