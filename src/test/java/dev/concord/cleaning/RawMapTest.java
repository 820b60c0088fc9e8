package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.text.TextSpan;
import org.junit.jupiter.api.Test;

class RawMapTest {

    private static MappedText normal(String raw) {
        return new MappedText.Builder().add(raw, 0, raw.length()).build();
    }

    @Test
    void indentationAndRunsOfSpacesBecomeOneSpace() {
        MappedText clean = normal(" \t in\u00A0 \u3000Tokyo  ");
        assertThat(clean.text()).isEqualTo("in Tokyo");
        assertThat(clean.map().start(0)).isEqualTo(3);
        assertThat(clean.map().start(2)).isEqualTo(5);
        assertThat(clean.map().start(3)).isEqualTo(8);
        assertThat(clean.raw()).isEqualTo(new TextSpan(3, 13));
    }

    @Test
    void softHyphensAndZeroWidthSpacesVanish() {
        MappedText clean = normal("co\u00ADope\u200Bra\uFEFFtion");
        assertThat(clean.text()).isEqualTo("cooperation");
        assertThat(clean.map().span(new TextSpan(0, 3))).isEqualTo(new TextSpan(0, 4));
    }

    @Test
    void emojiAndCombiningMarksStay() {
        String family = "👩\u200D👧 e\u0301";
        assertThat(normal(family).text()).isEqualTo(family);
    }

    @Test
    void mapsArePutTogetherRunByRun() {
        MappedText twice = new MappedText.Builder()
                .add(normal("a  b"))
                .put('|', 9, 0)
                .add(normal("c\u00ADd"))
                .build();
        assertThat(twice.text()).isEqualTo("a b|cd");
        int[] starts = new int[6];
        for (int i = 0; i < 6; i++) starts[i] = twice.map().start(i);
        assertThat(starts).containsExactly(0, 1, 3, 9, 0, 2);
        assertThat(twice.map().end(3)).isEqualTo(9);
        assertThat(twice.part(2, 5).text()).isEqualTo("b|c");
    }

    @Test
    void anEmptySpanIsAPlace() {
        RawMap map = normal("  ab").map();
        assertThat(map.span(new TextSpan(1, 1))).isEqualTo(new TextSpan(3, 3));
        assertThat(map.span(new TextSpan(2, 2))).isEqualTo(new TextSpan(4, 4));
    }

    @Test
    void positionsOutsideTheTextAreRefused() {
        RawMap map = normal("ab").map();
        assertThatThrownBy(() -> map.start(2)).hasMessage("Position 2 is outside the text, which has 2 units.");
        assertThatThrownBy(() -> map.span(new TextSpan(0, 3))).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
