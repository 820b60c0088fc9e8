package dev.concord.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain words|plain words",
                "a, b|\"a, b\"",
                "she said \"no\"|\"she said \"\"no\"\"\"",
                "Тарō 河野 😀|Тарō 河野 😀",
                "~ space ~|~\" space \"~",
                "it's -1|it's -1"
            })
    void aTextComesBackAsItWas(String text, String cell) throws IOException {
        assertThat(written(text)).isEqualTo(cell + "\r\n");
    }

    @Test
    void aTextKeepsItsLines() throws IOException {
        assertThat(written("one\ntwo\r\nthree")).isEqualTo("\"one\ntwo\r\nthree\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+1",
                "-1+cmd|' /C calc'!A0",
                "@SUM(A1)",
                " =1",
                "\t=1",
                "\r=1",
                "\uFEFF=1",
                "＝1＋1",
                "\u00A0=1"
            })
    void noTextRunsAsAFormula(String text) throws IOException {
        String cell = written(text);
        assertThat(cell.startsWith("\"") ? cell.substring(1) : cell).startsWith("'");
    }

    @Test
    void numbersStayNumbersAndUnknownIsEmpty() throws IOException {
        assertThat(written(-3L, 1234567.0, 0.5, 1e-7, Double.NaN, null, LocalDate.of(2026, 11, 2)))
                .isEqualTo("-3,1234567,0.5,0.0000001,,,2026-11-02\r\n");
    }

    @Test
    void aTableBeginsWithItsColumnsAndLeavesLinksOut() throws IOException {
        var table = new DataTable(
                List.of("Person", "Done"), List.of(Arrays.asList(new Linked("Anna", "progress?person=anna"), 3L)));
        var out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out)) {
            csv.table(table);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Person,Done\r\nAnna,3\r\n");
    }

    private static String written(@Nullable Object... cells) throws IOException {
        var out = new ByteArrayOutputStream();
        try (Csv csv = new Csv(out)) {
            csv.row(Arrays.asList(cells));
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
