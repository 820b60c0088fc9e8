package dev.concord.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ForegroundTest {

    private final Foreground foreground = new Foreground();

    @Test
    void backgroundWorkWaitsUntilLargeWorkIsDoneOrASecondIsOver() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var large = CompletableFuture.supplyAsync(() -> foreground.during(() -> {
            begun.countDown();
            return await(end);
        }));
        assertThat(await(begun)).isTrue();

        long asked = System.nanoTime();
        foreground.letPass();
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(900));
        assertThat(large).as("it goes on although the large work does").isNotDone();

        end.countDown();
        assertThat(large.get(20, TimeUnit.SECONDS)).isTrue();
        foreground.letPass();
    }

    @Test
    void workThatFailsLetsTheOthersGoOn() {
        assertThatThrownBy(() -> foreground.during(() -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        foreground.letPass();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
