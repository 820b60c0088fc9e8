package dev.concord.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "membership")
class Membership {

    @Id
    @GeneratedValue(generator = "membership_seq")
    @SequenceGenerator(name = "membership_seq", sequenceName = "membership_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private long accountId;

    @Column(nullable = false, updatable = false)
    private long projectId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Role memberRole;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected Membership() {}

    Membership(AccountId account, ProjectId project, Role role) {
        accountId = account.value();
        projectId = project.value();
        memberRole = role;
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    ProjectId project() {
        return new ProjectId(projectId);
    }

    Role role() {
        return memberRole;
    }

    void role(Role changed) {
        memberRole = changed;
    }
}
