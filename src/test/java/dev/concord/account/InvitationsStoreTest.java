package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import dev.concord.shell.Refusal;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** How people come in by a link. */
@StoreTest
@Transactional
class InvitationsStoreTest {

    static final String PASSWORD = "ten letters or more";
    static final ProjectId PROJECT = new ProjectId(5_000_000);
    static final ProjectId OTHER = new ProjectId(5_000_001);
    static final String GONE = "This link does not work any more. Ask whoever sent it for a new one.";

    @Autowired
    Invitations invitations;

    @Autowired
    InvitationRows rows;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Administrators administrators;

    @Autowired
    Accounts accounts;

    @Autowired
    Memberships memberships;

    AccountId lea;

    @BeforeEach
    void leaLeads() {
        lea = accounts.create("lea", "Lea", PASSWORD, false);
        memberships.join(lea, PROJECT, Role.LEAD);
    }

    @Test
    void whoFollowsTheLinkGetsAnAccountInTheProjectWithTheRole() {
        String token = invite(Role.LEAD).token();
        assertThat(invitations.byToken(token)).hasValueSatisfying(known -> {
            assertThat(known.projectName()).isEqualTo("Ties");
            assertThat(known.role()).isEqualTo(Role.LEAD);
            assertThat(known.state()).isEqualTo(LinkState.OPEN);
            assertThat(Duration.between(known.created(), known.expires())).isEqualTo(Duration.ofDays(7));
        });
        AccountId made = arrivals.accept(token, "Nina", "Nina N.", PASSWORD);
        assertThat(memberships.role(made, PROJECT)).contains(Role.LEAD);
        assertThat(accounts.find(made).orElseThrow().administrator()).isFalse();
        assertThat(invitations.byToken(token).orElseThrow())
                .extracting(Invitation::state, Invitation::acceptedBy)
                .containsExactly(LinkState.USED, made);
    }

    @Test
    void theLinkIsKeptAsItsHashOnly() {
        String token = invite(Role.ANNOTATOR).token();
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(rows.findByTokenHash(token)).isEmpty();
        assertThat(rows.findByTokenHash(Secret.hash(token))).isPresent();
    }

    @Test
    void aUsedLinkLetsNobodyElseIn() {
        String token = invite(Role.ANNOTATOR).token();
        arrivals.accept(token, "nina", "Nina", PASSWORD);
        assertThatThrownBy(() -> arrivals.accept(token, "eve", "Eve", PASSWORD)).hasMessage(GONE);
        assertThatThrownBy(() -> arrivals.accept(token, lea)).hasMessage(GONE);
        assertThat(accounts.byName("eve")).isEmpty();
    }

    @Test
    void aMadeUpLinkIsNoneAndAnExpiredOneLetsNobodyIn() {
        assertThat(invitations.byToken("made-up")).isEmpty();
        assertThatThrownBy(() -> arrivals.accept("made-up", "eve", "Eve", PASSWORD))
                .hasMessage(GONE);
        String old = expired();
        assertThat(invitations.byToken(old).orElseThrow().state()).isEqualTo(LinkState.EXPIRED);
        assertThatThrownBy(() -> arrivals.accept(old, "eve", "Eve", PASSWORD)).hasMessage(GONE);
        assertThat(accounts.byName("eve")).isEmpty();
    }

    @Test
    void aRefusedAccountLeavesTheLinkOpen() {
        String token = invite(Role.ANNOTATOR).token();
        assertThatThrownBy(() -> arrivals.accept(token, "lea", "Another", PASSWORD))
                .hasMessage("There is already an account named “lea”.");
        assertThatThrownBy(() -> arrivals.accept(token, "nina", "Nina", "short"))
                .hasMessageContaining("too short");
        assertThat(invitations.byToken(token).orElseThrow().state()).isEqualTo(LinkState.OPEN);
        assertThat(memberships.role(arrivals.accept(token, "nina", "Nina", PASSWORD), PROJECT))
                .contains(Role.ANNOTATOR);
    }

    @Test
    void whoeverTriesManyNamesHasToWait() {
        String token = invite(Role.ANNOTATOR).token();
        for (int i = 0; i < SignInAttempts.FREE_PER_ACCOUNT; i++) {
            assertThatThrownBy(() -> arrivals.accept(token, "lea", "Lea", PASSWORD))
                    .hasMessageContaining("already an account");
        }
        assertThatThrownBy(() -> arrivals.accept(token, "free", "Free", PASSWORD))
                .hasMessageStartingWith("Too many names were taken. Try another one in 1");
        assertThat(arrivals.accept(invite(Role.ANNOTATOR).token(), "free", "Free", PASSWORD))
                .isNotNull();
    }

    @Test
    void somebodyWithAnAccountJoinsOrRises() {
        AccountId omar = accounts.create("omar", "Omar", PASSWORD, false);
        arrivals.accept(invite(Role.ANNOTATOR).token(), omar);
        assertThat(memberships.role(omar, PROJECT)).contains(Role.ANNOTATOR);
        arrivals.accept(invite(Role.LEAD).token(), omar);
        assertThat(memberships.role(omar, PROJECT)).contains(Role.LEAD);
    }

    @Test
    void anInvitationThatWouldChangeNothingStaysForWhomItWasMeant() {
        String token = invite(Role.ANNOTATOR).token();
        assertThatThrownBy(() -> arrivals.accept(token, lea))
                .hasMessageStartingWith("You work in this project already.");
        assertThat(memberships.role(lea, PROJECT)).contains(Role.LEAD);
        assertThat(invitations.byToken(token).orElseThrow().state()).isEqualTo(LinkState.OPEN);
    }

    @Test
    void anAdministratorsInvitationMakesAnAdministrator() {
        AccountId made =
                arrivals.accept(invitations.inviteAdministrator("", lea).token(), "ada", "Ada", PASSWORD);
        assertThat(accounts.find(made).orElseThrow().administrator()).isTrue();
        arrivals.accept(invitations.inviteAdministrator("", made).token(), lea);
        assertThat(accounts.find(lea).orElseThrow().administrator()).isTrue();
    }

    @Test
    void openAndExpiredOnesAreListedByPageAndFoundByTheirNote() {
        expired();
        invite(Role.LEAD, "Zoë, 2_nd desk");
        invite(Role.ANNOTATOR, "Omar");
        arrivals.accept(invite(Role.ANNOTATOR, "Nina").token(), "nina", "Nina", PASSWORD);
        invitations.invite(OTHER, "Other", Role.LEAD, "Omar elsewhere", lea);
        assertThat(invitations.waiting(PROJECT, "", 0, 10))
                .extracting(Invitation::note)
                .containsExactly("Omar", "Zoë, 2_nd desk", "old");
        assertThat(invitations.waiting(PROJECT, "", 1, 2))
                .extracting(Invitation::state)
                .containsExactly(LinkState.EXPIRED);
        assertThat(invitations.waiting(PROJECT, "2_ND", 0, 10)).hasSize(1);
        assertThat(invitations.countWaiting(PROJECT, "omar")).isOne();
        assertThat(invitations.waiting(null, "omar", 0, 10)).isEmpty();
    }

    @Test
    void aRevokedLinkLetsNobodyInAndIsRevokedOnce() {
        String token = invite(Role.ANNOTATOR).token();
        InvitationId id = invitations.byToken(token).orElseThrow().id();
        invitations.revoke(PROJECT, id);
        assertThat(invitations.byToken(token).orElseThrow().state()).isEqualTo(LinkState.REVOKED);
        assertThatThrownBy(() -> arrivals.accept(token, "eve", "Eve", PASSWORD)).hasMessage(GONE);
        assertThatThrownBy(() -> invitations.revoke(PROJECT, id)).hasMessage("This invitation is revoked already.");
    }

    @Test
    void anInvitationOfOneProjectIsOutOfReachFromAnother() {
        InvitationId id = invitations
                .byToken(invite(Role.ANNOTATOR).token())
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> invitations.revoke(OTHER, id)).hasMessage("There is no such invitation here.");
        assertThatThrownBy(() -> invitations.renew(OTHER, id, lea)).hasMessage("There is no such invitation here.");
        assertThatThrownBy(() -> invitations.revoke(null, id)).hasMessage("There is no such invitation here.");
    }

    @Test
    void renewingGivesTheSameForAnotherWeekAndEndsTheOldLink() {
        String old = expired();
        String token = invitations
                .renew(PROJECT, invitations.byToken(old).orElseThrow().id(), lea)
                .token();
        assertThat(invitations.byToken(old).orElseThrow().state()).isEqualTo(LinkState.REVOKED);
        assertThat(invitations.byToken(token).orElseThrow())
                .extracting(Invitation::state, Invitation::note, Invitation::role, Invitation::projectName)
                .containsExactly(LinkState.OPEN, "old", Role.ANNOTATOR, "Ties");
        assertThat(invitations.countWaiting(PROJECT, "")).isOne();
    }

    @Test
    void aNoteHasAnEnd() {
        assertThatThrownBy(() -> invite(Role.ANNOTATOR, "n".repeat(201)))
                .isInstanceOf(Refusal.class)
                .hasMessage("The note is too long: use at most 200 characters.");
    }

    @Test
    void theLinksOfALeadEndWithHerPower() {
        AccountId omar = accounts.create("omar", "Omar", PASSWORD, false);
        memberships.join(omar, PROJECT, Role.LEAD);
        memberships.join(omar, OTHER, Role.LEAD);
        memberships.join(lea, OTHER, Role.LEAD);
        String here = invitations.invite(PROJECT, "Ties", Role.LEAD, "", omar).token();
        String there = invitations.invite(OTHER, "Other", Role.LEAD, "", omar).token();
        memberships.join(omar, PROJECT, Role.ANNOTATOR);
        assertThat(state(here)).isEqualTo(LinkState.REVOKED);
        assertThat(state(there)).isEqualTo(LinkState.OPEN);
        administrators.deactivate(omar);
        assertThat(state(there)).isEqualTo(LinkState.REVOKED);
    }

    @Test
    void theLinksOfAnAdministratorEndWithHerOfficeUnlessSheLeads() {
        AccountId ada = accounts.create("ada", "Ada", PASSWORD, true);
        accounts.create("ben", "Ben", PASSWORD, true);
        memberships.join(ada, OTHER, Role.LEAD);
        String office = invitations.inviteAdministrator("", ada).token();
        String foreign = invitations.invite(PROJECT, "Ties", Role.LEAD, "", ada).token();
        String own = invitations.invite(OTHER, "Other", Role.LEAD, "", ada).token();
        administrators.dismiss(ada);
        assertThat(state(office)).isEqualTo(LinkState.REVOKED);
        assertThat(state(foreign)).isEqualTo(LinkState.REVOKED);
        assertThat(state(own)).isEqualTo(LinkState.OPEN);
    }

    private LinkState state(String token) {
        return invitations.byToken(token).orElseThrow().state();
    }

    private IssuedLink invite(Role role) {
        return invite(role, "");
    }

    private IssuedLink invite(Role role, String note) {
        return invitations.invite(PROJECT, "Ties", role, note, lea);
    }

    /** A link made eight days ago. */
    private String expired() {
        var then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-8));
        return new Invitations(rows, then)
                .invite(PROJECT, "Ties", Role.ANNOTATOR, "old", lea)
                .token();
    }
}
