package dev.concord.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "😀",
                "a😀b𝄞c",
                "😀😀😀",
                "河野太郎",
                "e\u0301 👩‍👩‍👧 ё",
                "half \uD83D of a pair",
                "\uDE00 first"
            })
    void countsAsJavaDoesByCodePoints(String text) {
        var points = CodePoints.of(text);
        assertThat(points.length()).isEqualTo(text.codePointCount(0, text.length()));
        for (int position = 0; position <= points.length(); position++) {
            int utf16 = text.offsetByCodePoints(0, position);
            assertThat(points.toUtf16(position)).as("code point %d", position).isEqualTo(utf16);
            assertThat(points.fromUtf16(utf16)).as("unit %d", utf16).isEqualTo(position);
        }
    }

    @Test
    void aUnitInsideAPairCountsAsTheOneBehindIt() {
        assertThat(CodePoints.of("😀a").fromUtf16(1)).isEqualTo(1);
    }

    @Test
    void aSpanCoversTheSameCharacters() {
        String text = "😀 said";
        assertThat(CodePoints.of(text).span(2, 6).in(text)).isEqualTo("said");
    }

    @Test
    void whatIsOutsideTheTextIsNamedWithItsLength() {
        var points = CodePoints.of("😀a");
        assertThatThrownBy(() -> points.toUtf16(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Offset 3 is outside the text, which has 2 code points.");
        assertThatThrownBy(() -> points.fromUtf16(-1))
                .hasMessage("Offset -1 is outside the text, which has 3 UTF-16 units.");
        assertThatThrownBy(() -> points.span(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
