package dev.concord.adjudication;

import dev.concord.account.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision, with who made it and why.
 *
 * @param from the labellers whose labels were chosen
 * @param by who decided, or applied the rule
 * @param reason a {@link Reason#code()}
 * @param values what it put into gold; null where it was put to the group
 * @param before what stood in gold before it; null where nothing was decided
 * @param rule that decided; null where a person did
 * @param merge the run of the rule
 */
public record Past(
        UUID id,
        Action action,
        List<String> from,
        Person by,
        Instant at,
        @Nullable String reason,
        @Nullable String note,
        @Nullable List<LabelValue> values,
        @Nullable List<LabelValue> before,
        MergeRule.@Nullable Kind rule,
        @Nullable UUID merge,
        @Nullable Instant undoneAt) {}
