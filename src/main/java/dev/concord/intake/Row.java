package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One article as a row of a table. Its source is its text under its title, or its HTML, as UTF-8. */
final class Row {

    private static final int ISO_DAY = 10;

    private final Columns columns;
    private final Map<String, String> values;

    Row(Columns columns, Map<String, String> values) {
        this.columns = columns;
        this.values = values;
    }

    /** The source, or null where the row has no text. */
    @Nullable
    Source source(String name) {
        String html = value("html");
        String text = value("text");
        String title = value("title");
        Known known = new Known(value("url"), day(), value("outlet"), value("language"));
        if (html != null) return new Source(name, html.getBytes(UTF_8), "text/html; charset=utf-8", known);
        if (text == null) return null;
        boolean titled = title == null || text.startsWith(title);
        String whole = titled ? text : title + "\n\n" + text;
        return new Source(name, whole.getBytes(UTF_8), "text/plain; charset=utf-8", known);
    }

    private @Nullable String value(String what) {
        String column = columns.column(what, values.keySet());
        String value = column == null ? null : values.get(column);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private @Nullable LocalDate day() {
        String stated = value("published");
        if (stated == null || stated.length() < ISO_DAY) return null;
        try {
            return LocalDate.parse(stated.substring(0, ISO_DAY));
        } catch (DateTimeException notIso) {
            return null;
        }
    }
}
