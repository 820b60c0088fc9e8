package dev.concord.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    final AtomicLong now = new AtomicLong(1_000_000);
    final RateLimits limits = new RateLimits(new QuotaSettings(600, 60, 60_000, 3, 0), now::get);

    @Test
    void aQuotaMayBeSpentAtOnceAndComesBackEvenly() {
        assertThat(IntStream.range(0, 60).mapToLong(i -> write().left()))
                .startsWith(59L, 58L)
                .endsWith(1L, 0L);
        var refused = write();
        assertThat(refused.refused()).isTrue();
        assertThat(Duration.ofNanos(refused.pause())).isEqualTo(Duration.ofSeconds(1));
        assertThat(Duration.ofNanos(refused.full())).isEqualTo(Duration.ofSeconds(60));
        pass(Duration.ofSeconds(1));
        assertThat(write().refused()).isFalse();
        assertThat(write().refused()).isTrue();
        pass(Duration.ofSeconds(60));
        assertThat(write().left()).isEqualTo(59);
    }

    @Test
    void whatIsRefusedCostsNothing() {
        for (int i = 0; i < 1000; i++) write();
        pass(Duration.ofSeconds(1));
        assertThat(write().refused()).isFalse();
    }

    @Test
    void callersAndKindsCountApart() {
        for (int i = 0; i < 3; i++) limits.take(Quota.HEAVY, "a");
        assertThat(limits.take(Quota.HEAVY, "a").refused()).isTrue();
        assertThat(limits.take(Quota.HEAVY, "b").refused()).isFalse();
        assertThat(limits.take(Quota.READS, "a").refused()).isFalse();
    }

    @Test
    void lookingAtTheWaitCountsNothing() {
        assertThat(limits.pause(Quota.HEAVY, "a")).isZero();
        for (int i = 0; i < 3; i++) {
            assertThat(limits.pause(Quota.HEAVY, "a")).isZero();
            limits.take(Quota.HEAVY, "a");
        }
        assertThat(Duration.ofNanos(limits.pause(Quota.HEAVY, "a"))).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void zeroIsNoLimit() {
        for (int i = 0; i < 100_000; i++)
            assertThat(limits.take(Quota.FAILURES, "a").refused()).isFalse();
        assertThat(limits.pause(Quota.FAILURES, "a")).isZero();
    }

    @Test
    void callsAtTheSameMomentAreCountedOnceEach() throws InterruptedException, ExecutionException {
        try (var many = Executors.newFixedThreadPool(8)) {
            var passed = many.invokeAll(IntStream.range(0, 1000)
                    .<java.util.concurrent.Callable<Boolean>>mapToObj(i -> () -> !write().refused())
                    .toList());
            int count = 0;
            for (var one : passed) if (one.get()) count++;
            assertThat(count).isEqualTo(60);
        }
    }

    private RateLimits.Standing write() {
        return limits.take(Quota.WRITES, "a");
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
