package dev.concord.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ReadingTest {

    private static final int MANY = 1_003;

    /** Notes what it is given, and fails at one of them. */
    private static final class Noting implements LabelFile.Taker {
        final List<String> seen = new ArrayList<>();
        final int failing;

        Noting(int failing) {
            this.failing = failing;
        }

        @Override
        public void record(int line, ArticleRecord record) {
            throw new AssertionError("No file here holds a record.");
        }

        @Override
        public void fault(Fault fault) {
            if (fault.line().orElse(0) == failing) throw new IllegalStateException("enough");
            seen.add(fault.sentence());
        }

        @Override
        public void unmapped(String what) {
            seen.add(what);
        }
    }

    private interface Content {
        void read(LabelFile.Taker taker) throws IOException;
    }

    private static LabelFile file(Content content) {
        return new LabelFile() {
            @Override
            public String name() {
                return "some.jsonl";
            }

            @Override
            public void read(Taker taker) throws IOException {
                content.read(taker);
            }
        };
    }

    private static void lines(LabelFile.Taker taker) {
        for (int i = 1; i <= MANY; i++) taker.fault(new Fault("some.jsonl", OptionalInt.of(i), "line " + i));
    }

    @Test
    void everythingComesInItsOrder() {
        Noting taker = new Noting(-1);
        Reading.of(
                file(to -> {
                    to.unmapped("first");
                    lines(to);
                }),
                taker);
        assertThat(taker.seen).startsWith("first", "line 1").endsWith("line " + MANY);
        assertThat(taker.seen.subList(1, MANY + 1))
                .isEqualTo(IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> "line " + i)
                        .toList());
    }

    @Test
    void aFileThatBreaksOffIsAFaultAfterWhatCameBefore() {
        Noting taker = new Noting(-1);
        Reading.of(
                file(to -> {
                    lines(to);
                    throw new IOException("the disk is gone");
                }),
                taker);
        assertThat(taker.seen).hasSize(MANY + 1).endsWith("cannot be read (the disk is gone).");
    }

    @Test
    void aFileOfNothingEnds() {
        Noting taker = new Noting(-1);
        Reading.of(file(to -> {}), taker);
        assertThat(taker.seen).isEmpty();
    }

    @Test
    void aBugInReadingIsNoFaultOfTheFile() {
        assertThatThrownBy(() -> Reading.of(
                        file(to -> {
                            lines(to);
                            throw new IllegalArgumentException("a bug");
                        }),
                        new Noting(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a bug");
    }

    @Test
    void whoeverTakesMayFailWhileMuchIsStillRead() {
        assertThatThrownBy(() -> Reading.of(file(ReadingTest::lines), new Noting(7)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
    }
}
