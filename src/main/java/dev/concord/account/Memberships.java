package dev.concord.account;

import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which project, and as what. */
@Service
@Transactional
public class Memberships {

    private final MembershipRows rows;
    private final Accounts accounts;

    Memberships(MembershipRows rows, Accounts accounts) {
        this.rows = rows;
        this.accounts = accounts;
    }

    /** Makes the account a member, or gives a member another role. */
    public void join(AccountId account, ProjectId project, Role role) {
        if (accounts.find(account).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account.");
        }
        rows.findByAccountIdAndProjectId(account.value(), project.value())
                .ifPresentOrElse(member -> member.role(role), () -> rows.save(new Membership(account, project, role)));
    }

    /** Ends a membership; without one nothing changes. */
    public void leave(AccountId account, ProjectId project) {
        rows.deleteByAccountIdAndProjectId(account.value(), project.value());
    }

    @Transactional(readOnly = true)
    public Optional<Role> role(AccountId account, ProjectId project) {
        return rows.findByAccountIdAndProjectId(account.value(), project.value())
                .map(Membership::role);
    }

    /** The project's people, in the order they joined. */
    @Transactional(readOnly = true)
    public List<Member> members(ProjectId project) {
        var memberships = rows.findByProjectIdOrderById(project.value());
        var people =
                accounts.findAll(memberships.stream().map(Membership::account).toList());
        return memberships.stream()
                .flatMap(m -> Optional.ofNullable(people.get(m.account())).stream()
                        .map(person -> new Member(person, m.role())))
                .toList();
    }

    /** The projects the account is a member of. */
    @Transactional(readOnly = true)
    public Set<ProjectId> projectsOf(AccountId account) {
        return rows.findByAccountIdOrderById(account.value()).stream()
                .map(Membership::project)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
