package dev.concord.intake;

import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads articles from tables whose first row names the columns, one row at a time. Tables are in UTF-8. */
final class Tables {

    private final Columns columns;
    private final Found found;

    Tables(Columns columns, Found found) {
        this.columns = columns;
        this.found = found;
    }

    private static CSVFormat format(String name) {
        boolean tabs = name.toLowerCase(Locale.ROOT).endsWith(".tsv");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(tabs ? '\t' : ',')
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** The names of the columns; the first rows are added to what is given. */
    static List<String> first(Path file, String name, int most, List<Map<String, String>> rows) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CSVParser table = CSVParser.parse(new RowReader(strict(in)), format(name))) {
            for (CSVRecord row : table) {
                if (rows.size() == most) break;
                rows.add(row.toMap());
            }
            return table.getHeaderNames();
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            throw new Refusal(Refusal.Kind.INVALID, "%s cannot be read as a table: %s".formatted(name, reason(e)));
        }
    }

    void read(Path file, String name) throws IOException {
        long line = 1;
        try (InputStream in = Files.newInputStream(file);
                RowReader text = new RowReader(strict(in));
                CSVParser table = CSVParser.parse(text, format(name))) {
            Set<String> there = new LinkedHashSet<>(table.getHeaderNames());
            String wrong = columns.wrong(there);
            if (wrong != null) {
                found.fault(name, wrong);
                return;
            }
            for (CSVRecord row : table) {
                row(row, name, (int) line + 1);
                line = table.getCurrentLineNumber();
                text.nextRow();
            }
        } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
            found.fault(name, (int) line + 1, "cannot be read, and the rest was left out: " + reason(e));
        }
    }

    /** A mark of byte order is no part of the first column's name. */
    private static Reader strict(InputStream in) throws IOException {
        Reader text = new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new WithoutMark(text);
    }

    private void row(CSVRecord row, String name, int line) {
        Source source = row.isConsistent() ? new Row(columns, row.toMap()).source(name + "#" + line) : null;
        if (!row.isConsistent())
            found.fault(name, line, "has %d columns, not those of the first row.".formatted(row.size()));
        else if (source == null) found.fault(name, line, "has no text.");
        else found.source(source);
    }

    private static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof CharacterCodingException) return "it is not UTF-8.";
        if (cause instanceof RowReader.Endless) return "a row is too long; is a quotation mark left open?";
        return "the quotation marks of this row do not fit together.";
    }
}
