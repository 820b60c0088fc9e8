package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BehindTest {

    @Test
    void piecesAreDoneInTheirOrderAndAllBeforeItIsDone() throws IOException {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        try (var behind = new Behind<Integer>("test", 64, done::add)) {
            for (int i = 0; i < 1000; i++) behind.give(i);
            behind.done();
        }
        assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
    }

    @Test
    void aFailureReachesWhoeverGivesAndNothingIsDoneAfterIt() throws IOException {
        AtomicInteger done = new AtomicInteger();
        try (var behind = new Behind<Integer>("test", 64, piece -> {
            if (piece == 3) throw new IOException("the disk is full");
            done.incrementAndGet();
        })) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) behind.give(i);
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk is full");
        }
        assertThat(done).hasValue(3);
    }

    @Test
    void aFailureOfTheLastPieceIsNotLost() throws IOException {
        try (var behind = new Behind<Integer>("test", 64, piece -> {
            throw new IllegalArgumentException("a bug");
        })) {
            behind.give(1);
            assertThatThrownBy(behind::done)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a bug");
        }
    }

    @Test
    void whoClosesEarlyDoesNotWaitForWhatIsLeft() throws IOException {
        CountDownLatch begun = new CountDownLatch(1);
        try (var behind = new Behind<Integer>("test", 64, piece -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        })) {
            behind.give(1);
            behind.give(2);
            try {
                begun.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
