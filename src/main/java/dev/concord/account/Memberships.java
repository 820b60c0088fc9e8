package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who works in which project, and as what. */
@Service
@Transactional
public class Memberships {

    private final MembershipRows rows;
    private final InvitationRows invitations;
    private final Accounts accounts;
    private final JdbcClient database;
    private final Clock clock;

    Memberships(MembershipRows rows, InvitationRows invitations, Accounts accounts, JdbcClient database, Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.accounts = accounts;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Makes the account a member, or gives a member another role.
     *
     * @throws Refusal if there is no such account, or the project's last lead would be one no more
     */
    public void join(AccountId account, ProjectId project, Role role) {
        if (accounts.find(account).isEmpty()) {
            throw new Refusal(Refusal.Kind.NOT_FOUND, "There is no such account.");
        }
        var before = rows.findByAccountIdAndProjectId(account.value(), project.value());
        if (before.isEmpty()) {
            rows.saveAndFlush(new Membership(account, project, role));
        } else if (before.get().role() != role) {
            if (role != Role.LEAD) stopLeading(account, project);
            before.get().role(role);
            rows.flush();
        }
    }

    /**
     * Ends a membership; without one nothing changes. The person's work stays hers until it is dealt out again.
     *
     * @throws Refusal for the project's last lead
     */
    public void leave(AccountId account, ProjectId project) {
        stopLeading(account, project);
        rows.deleteByAccountIdAndProjectId(account.value(), project.value());
        rows.flush();
    }

    /** Holds the project's leads, so that of the last two who go at once only one goes. */
    private void stopLeading(AccountId account, ProjectId project) {
        var able = rows.lockLeads(project.value()).stream()
                .map(Membership::account)
                .toList();
        if (able.equals(List.of(account))) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "This is the last lead of the project. Make somebody else lead first.");
        }
        if (accounts.find(account).filter(Person::administrator).isPresent()) return;
        invitations.waitingFrom(account.value()).stream()
                .filter(one -> project.equals(one.project()))
                .forEach(one -> one.revoke(clock.instant()));
    }

    /** Asked for every label that is saved. */
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Optional<Role> role(AccountId account, ProjectId project) {
        return database.sql("select member_role from membership where account_id = ? and project_id = ?")
                .params(account.value(), project.value())
                .query(String.class)
                .optional()
                .map(Role::valueOf);
    }

    /** The project's people, in the order they joined. */
    @Transactional(readOnly = true)
    public List<Member> members(ProjectId project) {
        return withPeople(rows.findByProjectIdOrderById(project.value()));
    }

    /** Those of the project's people whose sign-in name or shown name holds the text, by shown name. */
    @Transactional(readOnly = true)
    public List<Member> search(ProjectId project, String text, int page, int size) {
        return withPeople(rows.search(project.value(), Accounts.pattern(text), PageRequest.of(page, size)));
    }

    @Transactional(readOnly = true)
    public long count(ProjectId project, String text) {
        return rows.count(project.value(), Accounts.pattern(text));
    }

    private List<Member> withPeople(List<Membership> memberships) {
        var people =
                accounts.findAll(memberships.stream().map(Membership::account).toList());
        return memberships.stream()
                .flatMap(m -> Optional.ofNullable(people.get(m.account())).stream()
                        .map(person -> new Member(person, m.role())))
                .toList();
    }

    @Transactional(readOnly = true)
    public boolean leadsAnywhere(AccountId account) {
        return rows.existsByAccountIdAndMemberRole(account.value(), Role.LEAD);
    }

    /** The projects the account is a member of. */
    @Transactional(readOnly = true)
    public Set<ProjectId> projectsOf(AccountId account) {
        return rows.findByAccountIdOrderById(account.value()).stream()
                .map(Membership::project)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
