package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to accounts, and the links that give another password. */
@StoreTest
@Transactional
class AdministratorsStoreTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    Administrators administrators;

    @Autowired
    PasswordLinks links;

    @Autowired
    PasswordLinkRows rows;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountRows accountRows;

    @Autowired
    PasswordSignIn signIn;

    AccountId nina;

    @BeforeEach
    void ninaHasAnAccount() {
        // other tests leave administrators behind
        accountRows.lockAdministrators().forEach(one -> one.administrator(false));
        nina = accounts.create("nina", "Nina", PASSWORD, false);
    }

    @Test
    void theLastAdministratorStays() {
        AccountId ada = accounts.create("ada", "Ada", PASSWORD, true);
        String why = "This is the last administrator. Make somebody else administrator first.";
        assertThatThrownBy(() -> administrators.dismiss(ada)).hasMessage(why);
        assertThatThrownBy(() -> administrators.deactivate(ada)).hasMessage(why);
        administrators.appoint(nina);
        administrators.deactivate(ada);
        assertThatThrownBy(() -> administrators.dismiss(nina)).hasMessage(why);
        administrators.reactivate(ada);
        administrators.dismiss(nina);
        assertThat(accounts.find(ada).orElseThrow().administrator()).isTrue();
    }

    @Test
    void deactivatingTwiceChangesNothingMore() {
        administrators.deactivate(nina);
        int stamp = accountRows.findById(nina.value()).orElseThrow().stamp();
        administrators.deactivate(nina);
        assertThat(accountRows.findById(nina.value()).orElseThrow().stamp()).isEqualTo(stamp);
        assertThat(accounts.find(nina).orElseThrow().active()).isFalse();
    }

    @Test
    void aLinkGivesAnotherPasswordOnce() {
        String token = links.issue(nina, null).token();
        assertThat(links.byToken(token).orElseThrow())
                .isEqualTo(new PasswordLinks.Known(accounts.find(nina).orElseThrow(), LinkState.OPEN));
        int stamp = accountRows.findById(nina.value()).orElseThrow().stamp();
        assertThatThrownBy(() -> links.change(token, "short")).hasMessageContaining("too short");
        assertThat(links.change(token, "another password").name()).isEqualTo("nina");
        assertThat(accountRows.findById(nina.value()).orElseThrow().stamp()).isGreaterThan(stamp);
        assertThat(signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("nina", "another password"))
                        .isAuthenticated())
                .isTrue();
        assertThat(links.byToken(token).orElseThrow().state()).isEqualTo(LinkState.USED);
        assertThatThrownBy(() -> links.change(token, "a third password")).hasMessageContaining("does not work");
    }

    @Test
    void aNewLinkEndsTheOneBeforeAndADayEndsIt() {
        String old = links.issue(nina, null).token();
        String token = links.issue(nina, null).token();
        assertThat(links.byToken(old).orElseThrow().state()).isEqualTo(LinkState.REVOKED);
        assertThat(links.byToken(token).orElseThrow().state()).isEqualTo(LinkState.OPEN);
        assertThat(links.byToken("made-up")).isEmpty();
        var yesterday = Clock.offset(Clock.systemUTC(), Duration.ofHours(-25));
        String expired =
                new PasswordLinks(rows, accounts, yesterday).issue(nina, null).token();
        assertThat(links.byToken(expired).orElseThrow().state()).isEqualTo(LinkState.EXPIRED);
        assertThatThrownBy(() -> links.change(expired, "another password")).hasMessageContaining("does not work");
    }

    @Test
    void whoIsDeactivatedGetsNoLinkAndTheOneSheHasEnds() {
        String token = links.issue(nina, null).token();
        administrators.deactivate(nina);
        assertThatThrownBy(() -> links.change(token, "another password")).hasMessageContaining("does not work");
        assertThatThrownBy(() -> links.issue(nina, null))
                .hasMessage("Nina is deactivated. Let the account sign in again first.");
    }
}
