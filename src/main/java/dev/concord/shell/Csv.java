package dev.concord.shell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes comma-separated values as RFC 4180 has them, in UTF-8. A text that a spreadsheet would take for a formula gets
 * an apostrophe in front, so that opening the file runs nothing.
 */
public final class Csv implements AutoCloseable {

    private static final Pattern SPACE_AT_AN_EDGE = Pattern.compile("^\\s|\\s$");
    /** Full-width signs count as well: spreadsheets with East Asian input take them for the plain ones. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]*[=+\\-@＝＋－＠]|^[\t\r\n]");

    private static final QuoteStrategy EDGES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return SPACE_AT_AN_EDGE.matcher(cell).find();
        }
    };

    private final CsvWriter out;

    public Csv(OutputStream out) {
        this.out = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(EDGES)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** A whole table, its columns' names first. */
    public void table(DataTable table) throws IOException {
        row(table.columns());
        for (List<?> row : table.rows()) row(row);
    }

    /** One line; null is an empty cell. */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        try {
            out.writeRecord(
                    cells.stream().map(cell -> cell(DataTable.value(cell))).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> number.isNaN() || number.isInfinite() ? "" : plain(BigDecimal.valueOf(number));
            case Number number -> number.toString();
            default -> text(value.toString());
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String text(String words) {
        return FORMULA.matcher(words).find() ? "'" + words : words;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
