package dev.concord.intake;

import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a table, or the keys of lines of JSON, with the first rows, to say which column holds what.
 *
 * @param rows the first few, by column
 */
public record TablePreview(Set<String> columns, List<Map<String, String>> rows) {

    private static final int ROWS = 5;

    /** Whether a file of that name has columns. */
    public static boolean fits(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || isLines(lower);
    }

    private static boolean isLines(String lower) {
        return lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /**
     * Looks at the beginning of a file.
     *
     * @throws Refusal if it cannot be read as what its name says
     */
    public static TablePreview of(Path file, String name) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> columns = new LinkedHashSet<>();
        if (isLines(name.toLowerCase(Locale.ROOT))) {
            rows.addAll(JsonLines.first(file, ROWS));
            rows.forEach(row -> columns.addAll(row.keySet()));
        } else {
            columns.addAll(Tables.first(file, name, ROWS, rows));
        }
        if (columns.isEmpty()) {
            throw new Refusal(Refusal.Kind.INVALID, "%s has no columns that could be read.".formatted(name));
        }
        return new TablePreview(columns, rows);
    }
}
