package dev.concord.exchange;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How labels are to come in.
 *
 * @param labellers what labellers are called here, where that differs from the files
 * @param makesLabellers whether accounts that nobody can sign in to, and memberships, are made for labellers who are not
 *     here; only for whoever may make accounts
 * @param by who brings them; null for whoever has the machine
 */
public record LabelOrder(
        ProjectId project,
        Map<String, String> labellers,
        boolean makesLabellers,
        @Nullable AccountId by) {

    public LabelOrder {
        labellers = Map.copyOf(labellers);
    }
}
