package dev.concord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows guessing. After some failures in a row the next attempt has to wait, each time twice as long. Names that no
 * account has are treated like all others. Kept in memory, bounded: a restart forgives.
 */
@Component
class SignInAttempts {

    static final int FREE_PER_ACCOUNT = 5;

    /** An office often shares one address, so one forgetful colleague must not lock out the rest. */
    static final int FREE_PER_ADDRESS = 20;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private record Failures(int count, Instant notBefore) {}

    private final InstantSource clock;
    private final Cache<String, Failures> accounts = bounded();
    private final Cache<String, Failures> addresses = bounded();

    @Autowired
    SignInAttempts() {
        this(InstantSource.system());
    }

    SignInAttempts(InstantSource clock) {
        this.clock = clock;
    }

    /** How long this name, from this address, has to wait; zero if not at all. */
    Duration wait(String name, String address) {
        Duration forAccount = left(accounts.getIfPresent(key(name)));
        Duration forAddress = left(addresses.getIfPresent(address));
        return forAccount.compareTo(forAddress) > 0 ? forAccount : forAddress;
    }

    void failed(String name, String address) {
        accounts.asMap().compute(key(name), (k, before) -> next(before, FREE_PER_ACCOUNT));
        addresses.asMap().compute(address, (k, before) -> next(before, FREE_PER_ADDRESS));
    }

    /** How long a link, in words that are nobody's name, has to wait; zero if not at all. */
    Duration wait(String link) {
        return left(accounts.getIfPresent(key(link)));
    }

    void failed(String link) {
        accounts.asMap().compute(key(link), (k, before) -> next(before, FREE_PER_ACCOUNT));
    }

    /** Forgives the account; the address stays under watch, for its owner may have an account of their own. */
    void succeeded(String name) {
        accounts.invalidate(key(name));
    }

    private Failures next(@Nullable Failures before, int free) {
        int count = before == null ? 1 : before.count() + 1;
        Instant now = clock.instant();
        return new Failures(count, count < free ? now : now.plus(waitAfter(count - free)));
    }

    private static Duration waitAfter(int beyond) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private Duration left(@Nullable Failures failures) {
        if (failures == null) return Duration.ZERO;
        Duration left = Duration.between(clock.instant(), failures.notBefore());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static String key(String name) {
        String lower = Accounts.lower(name);
        return lower.substring(0, Math.min(lower.length(), 40));
    }

    private static Cache<String, Failures> bounded() {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(Duration.ofHours(1))
                .build();
    }
}
