package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.StoreTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A server that others can reach. */
@StoreTest
@TestPropertySource(properties = "server.address=0.0.0.0")
@Transactional
class FirstStartStoreTest {

    static final String PASSWORD = "ten letters or more";

    @Autowired
    FirstStart first;

    @Autowired
    Accounts accounts;

    @Autowired
    DemoAccounts demo;

    @Autowired
    PasswordSignIn signIn;

    @Test
    void theLinkMakesOneAdministrator() {
        String link = first.link();
        assertThat(first.works(link)).isTrue();
        first.makeAdministrator(link, "ada", "Ada", PASSWORD);
        assertThat(accounts.byName("ada").orElseThrow().administrator()).isTrue();
        assertThat(first.works(link)).isFalse();
        assertThatThrownBy(() -> first.makeAdministrator(link, "eve", "Eve", PASSWORD))
                .hasMessageContaining("used already");
        assertThat(accounts.byName("eve")).isEmpty();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String old = first.link();
        String link = first.link();
        assertThat(first.works(old)).isFalse();
        assertThat(first.works(link)).isTrue();
        assertThat(first.works("made up")).isFalse();
    }

    @Test
    void demoAccountsAreNeitherMadeNorShownNorLetIn() {
        assertThatThrownBy(() -> demo.create()).hasMessageContaining("loopback");
        accounts.create("anna", "Anna", "anna-concord", false, true);
        assertThat(demo.all()).isEmpty();
        assertThat(first.needed()).isTrue();
        assertThatThrownBy(() -> signIn.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated("anna", "anna-concord")))
                .isInstanceOf(DemoClosed.class);
        assertThatThrownBy(() ->
                        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated("anna", "wrong one")))
                .isNotInstanceOf(DemoClosed.class);
    }

    @Test
    void withARealAccountNoLinkIsNeeded() {
        accounts.create("ada", "Ada", PASSWORD, true);
        assertThat(first.needed()).isFalse();
        assertThat(first.works(first.link())).isFalse();
    }
}
