package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AheadTest {

    private static Ahead<Integer> numbers(int most) {
        Iterator<Integer> numbers = IntStream.range(0, most).iterator();
        return new Ahead<>("test", () -> numbers.hasNext() ? numbers.next() : null);
    }

    @Test
    void piecesComeInTheirOrderAndThenNone() throws IOException {
        try (var ahead = numbers(1000)) {
            for (int i = 0; i < 1000; i++) assertThat(ahead.next()).isEqualTo(i);
            assertThat(ahead.next()).isNull();
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void aFailureComesInItsTurn() throws IOException {
        AtomicInteger read = new AtomicInteger();
        try (var ahead = new Ahead<Integer>("test", () -> {
            if (read.get() == 3) throw new IOException("the disk is gone");
            return read.incrementAndGet();
        })) {
            for (int i = 1; i <= 3; i++) assertThat(ahead.next()).isEqualTo(i);
            assertThatThrownBy(ahead::next).isInstanceOf(IOException.class).hasMessage("the disk is gone");
            assertThat(ahead.next()).isNull();
        }
    }

    @Test
    void whoClosesEarlyDoesNotWaitForWhatIsLeft() throws IOException {
        try (var ahead = numbers(Integer.MAX_VALUE)) {
            assertThat(ahead.next()).isZero();
        }
    }
}
