package dev.concord.record;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A line of which only is known whose it is and where it belongs; its record is made when it is asked for. */
public final class UnreadRecord {

    /** Makes the record. */
    interface Reading {
        ArticleRecord read() throws IOException;
    }

    private static final int KEYS = 3;

    private final byte[] line;
    private final Reading reading;
    private String id = "";
    private String labeller = "";
    private @Nullable String split;
    private @Nullable ArticleRecord record;

    private UnreadRecord(byte[] line, Reading reading) {
        this.line = line;
        this.reading = reading;
    }

    /** Looks for the keys, which stand at the beginning of a line that was written here; null where one is missing. */
    static @Nullable UnreadRecord of(byte[] line, Reading reading) {
        UnreadRecord unread = new UnreadRecord(line, reading);
        try (JsonParser json = RecordReader.JSON.createParser(line)) {
            return unread.find(json) ? unread : null;
        } catch (JacksonException e) {
            return null;
        }
    }

    private boolean find(JsonParser json) {
        if (json.nextToken() != JsonToken.START_OBJECT) return false;
        int found = 0;
        for (String name = json.nextName(); name != null && found < KEYS; name = json.nextName()) {
            JsonToken value = json.nextToken();
            String words = value == JsonToken.VALUE_STRING ? json.getString() : null;
            switch (name) {
                case "id" -> id = Objects.requireNonNullElse(words, "");
                case "labeller" -> labeller = Objects.requireNonNullElse(words, "");
                case "split" -> split = words;
                default -> {
                    json.skipChildren();
                    continue;
                }
            }
            found++;
        }
        return found == KEYS && !id.isEmpty();
    }

    /** Of the article. */
    public String id() {
        return id;
    }

    /** Empty where it is null. */
    public String labeller() {
        return labeller;
    }

    /** Null where the records are not split. */
    public @Nullable String split() {
        return split;
    }

    /** Byte for byte. */
    public boolean isSame(UnreadRecord other) {
        return Arrays.equals(line, other.line);
    }

    /** @throws IOException if the line is not a record; it says what is wrong, and in which line */
    public ArticleRecord read() throws IOException {
        if (record == null) record = reading.read();
        return record;
    }
}
