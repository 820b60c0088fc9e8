package dev.concord.adjudication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineDiffTest {

    @Test
    void saysWhatWentAndWhatCame() {
        assertThat(read("one\ntwo\nthree", "one\n2\nthree\nfour")).isEqualTo(" one|-two|+2| three|+four");
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(LineDiff.between("one\ntwo", "one\ntwo").isEmpty()).isTrue();
        assertThat(LineDiff.between("", "").isEmpty()).isTrue();
    }

    @Test
    void aFirstVersionIsAllNew() {
        var diff = LineDiff.between("", "one\ntwo");
        assertThat(diff.count(LineDiff.Side.NEW)).isEqualTo(2);
        assertThat(diff.isEmpty()).isFalse();
    }

    private static String read(String before, String after) {
        return LineDiff.between(before, after).lines().stream()
                .map(line -> switch (line.side()) {
                            case BOTH -> " ";
                            case OLD -> "-";
                            case NEW -> "+";
                        }
                        + line.text())
                .collect(Collectors.joining("|"));
    }
}
