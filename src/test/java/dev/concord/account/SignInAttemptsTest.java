package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignInAttemptsTest {

    static final String HERE = "192.0.2.1";

    Instant now = Instant.parse("2026-11-22T10:00:00Z");
    SignInAttempts attempts = new SignInAttempts(() -> now);

    @Test
    void fourFailuresAreFree() {
        fail("anna", HERE, 4);
        assertThat(attempts.wait("anna", HERE)).isZero();
    }

    @Test
    void theWaitDoublesAfterTheFifth() {
        fail("anna", HERE, 5);
        assertThat(attempts.wait("anna", HERE)).isEqualTo(Duration.ofSeconds(15));
        fail("anna", HERE, 1);
        assertThat(attempts.wait("anna", HERE)).isEqualTo(Duration.ofSeconds(30));
        fail("anna", HERE, 50);
        assertThat(attempts.wait("anna", HERE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void theWaitEndsByItself() {
        fail("anna", HERE, 5);
        now = now.plusSeconds(15);
        assertThat(attempts.wait("anna", HERE)).isZero();
    }

    @Test
    void theWaitHoldsForTheAccountFromEverywhereInWhateverCase() {
        fail("anna", HERE, 5);
        assertThat(attempts.wait(" ANNA", "198.51.100.9")).isPositive();
        assertThat(attempts.wait("boris", HERE)).isZero();
    }

    @Test
    void anAddressThatTriesManyNamesWaitsForAllOfThem() {
        for (int i = 0; i < 20; i++) fail("name" + i, HERE, 1);
        assertThat(attempts.wait("someone.else", HERE)).isEqualTo(Duration.ofSeconds(15));
        assertThat(attempts.wait("someone.else", "198.51.100.9")).isZero();
    }

    @Test
    void aSuccessForgivesTheAccountAndNotTheAddress() {
        for (int i = 0; i < 19; i++) fail("name" + i, HERE, 1);
        fail("anna", HERE, 4);
        attempts.succeeded("anna");
        assertThat(attempts.wait("anna", "198.51.100.9")).isZero();
        assertThat(attempts.wait("anna", HERE)).isPositive();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) attempts.failed(name, address);
    }
}
