package dev.concord.account;

import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people come in: by a link that works once, for a week. A project's invitations make members of it; those of no
 * project (null) make administrators. Whether the caller may invite there is the caller's door's business.
 *
 * <p>A secret has 256 random bits and is looked up by its hash, so how long the answer takes tells nothing about it.
 */
@Service
@Transactional
public class Invitations {

    static final Duration LIFETIME = Duration.ofDays(7);

    private static final int LONGEST_NOTE = 200;

    private final InvitationRows rows;
    private final Clock clock;

    Invitations(InvitationRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Invites somebody into a project.
     *
     * @param projectName what the invited person reads, for accounts know no projects
     * @param note tells the inviter later who was meant; may be empty
     * @param by who invites; null for a command in a shell
     */
    public IssuedLink invite(ProjectId project, String projectName, Role role, String note, @Nullable AccountId by) {
        String token = Secret.random();
        return issued(token, row(token, note, by).into(project, projectName, role));
    }

    /** Invites somebody to be an administrator. */
    public IssuedLink inviteAdministrator(String note, @Nullable AccountId by) {
        String token = Secret.random();
        return issued(token, row(token, note, by));
    }

    private InvitationRow row(String token, String note, @Nullable AccountId by) {
        String tidy = note.strip();
        if (tidy.length() > LONGEST_NOTE) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "The note is too long: use at most %d characters.".formatted(LONGEST_NOTE));
        }
        Instant now = clock.instant();
        return new InvitationRow(Secret.hash(token), tidy, by, now, now.plus(LIFETIME));
    }

    private IssuedLink issued(String token, InvitationRow row) {
        return new IssuedLink(
                "invitation/" + token,
                rows.saveAndFlush(row).at(clock.instant()).expires());
    }

    /** The invitation that the link's secret belongs to, in whatever state; nothing for a secret that was made up. */
    @Transactional(readOnly = true)
    public Optional<Invitation> byToken(String token) {
        return rows.findByTokenHash(Secret.hash(token)).map(row -> row.at(clock.instant()));
    }

    /** Those that were neither used nor revoked, expired ones too, newest first, whose note holds the text. */
    @Transactional(readOnly = true)
    public List<Invitation> waiting(@Nullable ProjectId project, String text, int page, int size) {
        Instant now = clock.instant();
        return rows.waiting(value(project), Accounts.pattern(text), PageRequest.of(page, size)).stream()
                .map(row -> row.at(now))
                .toList();
    }

    @Transactional(readOnly = true)
    public long countWaiting(@Nullable ProjectId project, String text) {
        return rows.countWaiting(value(project), Accounts.pattern(text));
    }

    /**
     * Ends a link that nobody has used.
     *
     * @throws Refusal if the project has no such invitation, or it was used or revoked
     */
    public void revoke(@Nullable ProjectId project, InvitationId id) {
        get(project, id).revoke(clock.instant());
    }

    /**
     * Ends a link and gives another, for the same and for a week from now.
     *
     * @throws Refusal if the project has no such invitation, or it was used or revoked
     */
    public IssuedLink renew(@Nullable ProjectId project, InvitationId id, @Nullable AccountId by) {
        InvitationRow row = get(project, id);
        row.revoke(clock.instant());
        Invitation known = row.at(clock.instant());
        if (project == null) return inviteAdministrator(known.note(), by);
        return invite(project, String.valueOf(known.projectName()), row.role(), known.note(), by);
    }

    private InvitationRow get(@Nullable ProjectId project, InvitationId id) {
        return rows.lock(id.value(), value(project))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no such invitation here."));
    }

    private static @Nullable Long value(@Nullable ProjectId project) {
        return project == null ? null : project.value();
    }
}
