package dev.concord.workload.ui;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The shown names of people, asked for once for a whole list. */
record PersonNames(Map<AccountId, Person> people) {

    static final PersonNames NOBODY = new PersonNames(Map.of());

    static PersonNames of(Accounts accounts, Collection<AccountId> ids) {
        return new PersonNames(accounts.findAll(ids));
    }

    String of(AccountId id) {
        return Optional.ofNullable(people.get(id)).map(Person::displayName).orElse("somebody who left");
    }
}
