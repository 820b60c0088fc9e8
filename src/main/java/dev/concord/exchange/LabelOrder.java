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
 * @param asSuggestions whether all of them are a model's proposals, and nobody's labels
 * @param by who brings them; null for whoever has the machine
 */
public record LabelOrder(
        ProjectId project,
        Map<String, String> labellers,
        boolean makesLabellers,
        boolean asSuggestions,
        @Nullable AccountId by) {

    /** The labeller of records whose labels are proposals, whatever is asked. */
    static final String SUGGESTION = "suggestion";

    boolean isSuggestion(String labeller) {
        return asSuggestions || labeller.equals(SUGGESTION);
    }

    public LabelOrder {
        labellers = Map.copyOf(labellers);
    }
}
