package dev.concord.exchange;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.Role;
import dev.concord.annotation.Gold;
import dev.concord.suggestion.Suggestions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whose sheets the labellers of an import become. */
final class Labellers {

    /** Labellers in records whose labels are made of others', so that they cannot be taken for somebody's. */
    private static final Set<String> NOBODY = Set.of("majority");

    private final Accounts accounts;
    private final Memberships memberships;
    private final LabelOrder order;
    private final Map<String, @Nullable AccountId> known = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    Labellers(Accounts accounts, Memberships memberships, LabelOrder order) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.order = order;
    }

    /** The name in this project. */
    String renamed(String labeller) {
        return order.labellers().getOrDefault(labeller, labeller);
    }

    /** Why no sheet can be that labeller's, as the end of a sentence; null if one can. */
    @Nullable
    String objection(String labeller) {
        String name = renamed(labeller);
        if (order.isSuggestion(labeller)) {
            return name.length() <= Suggestions.LONGEST_MODEL ? null : "the name of a model is shorter.";
        }
        if (name.equals(Gold.LABELLER)) return null;
        if (NOBODY.contains(name)) return "“%s” is made of other people's labels, and nobody's sheet.".formatted(name);
        if (order.makesLabellers()) {
            if (Accounts.isName(name)) {
                missing.add(name);
                return null;
            }
            return "“%s” cannot be a sign-in name; say whose labels these are.".formatted(name);
        }
        return member(name).isPresent()
                ? null
                : "nobody in this project is called “%s”; say whose labels these are.".formatted(name);
    }

    private Optional<AccountId> member(String name) {
        return Optional.ofNullable(known.computeIfAbsent(
                name,
                wanted -> accounts.byName(wanted)
                        .map(Person::id)
                        .filter(id -> memberships.role(id, order.project()).isPresent())
                        .orElse(null)));
    }

    /** Makes whoever is not here yet; the names of those. */
    List<String> make() {
        List<String> made =
                missing.stream().filter(name -> member(name).isEmpty()).toList();
        for (String name : made) {
            AccountId id = accounts.byName(name).map(Person::id).orElseGet(() -> accounts.createAbsent(name));
            memberships.join(id, order.project(), Role.ANNOTATOR);
            known.put(name, id);
        }
        missing.clear();
        return made;
    }

    /** Whose sheets these are; null for gold. */
    @Nullable
    AccountId account(String labeller) {
        String name = renamed(labeller);
        return name.equals(Gold.LABELLER) ? null : member(name).orElseThrow();
    }
}
