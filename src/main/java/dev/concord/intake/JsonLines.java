package dev.concord.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads articles from lines of JSON, one line at a time. */
final class JsonLines {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** A line holds an article with its quotation marks escaped, and some more. */
    private static final int LONGEST_LINE = 48 << 20;

    private final Columns columns;
    private final Found found;

    JsonLines(Columns columns, Found found) {
        this.columns = columns;
        this.found = found;
    }

    void read(Path file, String name) throws IOException {
        int number = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            for (int length = next(in, line); length >= 0; length = next(in, line)) {
                number++;
                if (length > LONGEST_LINE) found.fault(name, number, "is too long: " + Limits.tooLarge());
                else if (length > 0) line(line.toByteArray(), name, number);
            }
        }
        if (number == 0) found.fault(name, "is empty.");
    }

    /** The first lines that are objects. */
    static List<Map<String, String>> first(Path file, int most) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var line = new ByteArrayOutputStream();
            for (int seen = 0; seen < most && next(in, line) >= 0; seen++) {
                Map<String, String> values = values(line.toByteArray());
                if (values != null) rows.add(values);
            }
        }
        return rows;
    }

    /** Reads a line's bytes, those beyond the longest left out; gives its whole length, or -1 at the end. */
    private static int next(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        int length = 0;
        int b = in.read();
        if (b < 0) return -1;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (b == '\r') continue;
            if (length < LONGEST_LINE) line.write(b);
            if (length <= LONGEST_LINE) length++;
        }
        return length;
    }

    private void line(byte[] line, String name, int number) {
        Map<String, String> values = values(line);
        if (values == null) {
            found.fault(name, number, "is no object of JSON.");
            return;
        }
        if (values.getOrDefault("schema", "").startsWith("concord/")) {
            found.fault(name, number, "is a record of Concord, not an article to clean.");
            return;
        }
        String wrong = columns.wrong(values.keySet());
        if (wrong != null) {
            found.fault(name, number, wrong);
            return;
        }
        Source source = new Row(columns, values).source(name + "#" + number);
        if (source == null) found.fault(name, number, "has no text.");
        else found.source(source);
    }

    private static @Nullable Map<String, String> values(byte[] line) {
        try {
            JsonNode object = JSON.readTree(line);
            if (object == null || !object.isObject()) return null;
            Map<String, String> values = new LinkedHashMap<>();
            object.properties()
                    .forEach(entry -> values.put(
                            entry.getKey(),
                            entry.getValue().isValueNode() ? entry.getValue().asString() : ""));
            return values;
        } catch (JacksonException e) {
            return null;
        }
    }
}
