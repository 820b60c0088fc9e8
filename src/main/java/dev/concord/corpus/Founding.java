package dev.concord.corpus;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.Role;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.scheme.StarterGuideline;
import dev.concord.shell.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes projects with all that their people need to begin: a scheme, a guideline, a lead. */
@Service
public class Founding {

    private static final int LONGEST_GUIDELINE = 200_000;

    private final Projects projects;
    private final Schemes schemes;
    private final Memberships memberships;
    private final Accounts accounts;

    Founding(Projects projects, Schemes schemes, Memberships memberships, Accounts accounts) {
        this.projects = projects;
        this.schemes = schemes;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /**
     * Makes all of it, or nothing.
     *
     * @throws Refusal naming what is wrong
     */
    @Transactional
    public Project create(NewProject wanted) {
        Scheme scheme = wanted.scheme().scheme();
        String guideline = wanted.guideline().isBlank() ? StarterGuideline.of(scheme) : wanted.guideline();
        if (guideline.length() > LONGEST_GUIDELINE) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "The guideline is too long: use at most %,d characters.".formatted(LONGEST_GUIDELINE));
        }
        var stored = schemes.create(scheme);
        schemes.publishGuideline(stored, guideline);
        Project made = projects.create(wanted.name(), stored);
        if (wanted.lead() != null) memberships.join(able(wanted.lead()), made.id(), Role.LEAD);
        return made;
    }

    private AccountId able(AccountId lead) {
        if (accounts.find(lead).filter(Person::active).isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "The first lead needs an account that may sign in.");
        }
        return lead;
    }
}
