package dev.concord.account;

import dev.concord.shell.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "invitation")
class InvitationRow {

    @Id
    @GeneratedValue(generator = "invitation_seq")
    @SequenceGenerator(name = "invitation_seq", sequenceName = "invitation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false, updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private @Nullable Long projectId;

    @Column(updatable = false)
    private @Nullable String projectName;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable Role memberRole;

    @Column(nullable = false, updatable = false)
    private String note;

    @Column(updatable = false)
    private @Nullable Long invitedBy;

    @Column(nullable = false, updatable = false)
    private Instant created;

    @Column(nullable = false, updatable = false)
    private Instant expires;

    @Column
    private @Nullable Instant revoked;

    @Column
    private @Nullable Instant used;

    @Column
    private @Nullable Long usedBy;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected InvitationRow() {}

    /** For an administrator; {@link #into} makes it one for a project. */
    InvitationRow(String tokenHash, String note, @Nullable AccountId by, Instant created, Instant expires) {
        this.tokenHash = tokenHash;
        this.note = note;
        this.invitedBy = by == null ? null : by.value();
        this.created = created;
        this.expires = expires;
    }

    InvitationRow into(ProjectId project, String name, Role role) {
        projectId = project.value();
        projectName = name;
        memberRole = role;
        return this;
    }

    @Nullable
    ProjectId project() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    /** What it does for whom it lets in; nothing where it makes an administrator. */
    Role role() {
        return memberRole == null ? Role.ANNOTATOR : memberRole;
    }

    long number() {
        return Objects.requireNonNull(id);
    }

    void use(AccountId by, Instant now) {
        requireOpen(now);
        used = now;
        usedBy = by.value();
    }

    void requireOpen(Instant now) {
        if (state(now) != LinkState.OPEN) throw gone();
    }

    void revoke(Instant now) {
        if (used != null) throw new Refusal(Refusal.Kind.CONFLICT, "Somebody has accepted this invitation.");
        if (revoked != null) throw new Refusal(Refusal.Kind.CONFLICT, "This invitation is revoked already.");
        revoked = now;
    }

    private LinkState state(Instant now) {
        return LinkState.at(now, used, revoked, expires);
    }

    static Refusal gone() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN, "This link does not work any more. Ask whoever sent it for a new one.");
    }

    Invitation at(Instant now) {
        return new Invitation(
                new InvitationId(number()),
                project(),
                projectName,
                memberRole,
                note,
                account(invitedBy),
                created,
                expires,
                state(now),
                account(usedBy));
    }

    private static @Nullable AccountId account(@Nullable Long value) {
        return value == null ? null : new AccountId(value);
    }
}
