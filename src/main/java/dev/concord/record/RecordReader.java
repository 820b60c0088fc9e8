package dev.concord.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines one by one. A faulty line is told and does not stop the others; empty lines are passed over.
 */
public final class RecordReader implements Closeable {

    /** Bytes that a line may have: far more than any news article needs. */
    public static final int LONGEST_LINE = 32 << 20;

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_LINE)
                            .maxNestingDepth(32)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private final LineInput lines;
    private int number;

    public RecordReader(InputStream in) {
        this(in, LONGEST_LINE);
    }

    RecordReader(InputStream in, int longestLine) {
        this.in = in;
        this.lines = new LineInput(in, longestLine);
    }

    /** The next line that is not empty, or null at the end. */
    public @Nullable RecordLine next() throws IOException {
        while (lines.next()) {
            RecordLine line = lines.tooLong() ? tooLong(++number) : read(++number, lines.bytes());
            if (line != null) return line;
        }
        return null;
    }

    /**
     * The next line that is not empty, of which only is read whose it is; null at the end.
     *
     * @throws IOException also where a line does not say whose it is; it says what is wrong with it
     */
    public @Nullable UnreadRecord nextUnread() throws IOException {
        while (lines.next()) {
            int at = ++number;
            if (lines.tooLong()) throw fault(tooLong(at));
            byte[] bytes = lines.bytes();
            UnreadRecord unread = UnreadRecord.of(bytes, () -> good(read(at, bytes)));
            if (unread != null) return unread;
            RecordLine line = read(at, bytes);
            if (line != null) good(line);
        }
        return null;
    }

    private static ArticleRecord good(@Nullable RecordLine line) throws IOException {
        return switch (line) {
            case RecordLine.Good good -> good.article();
            case RecordLine.Faulty faulty -> throw fault(faulty);
            case null -> throw new IllegalStateException("An empty line is nobody's.");
        };
    }

    private static IOException fault(RecordLine.Faulty faulty) {
        return new IOException("line %d: %s".formatted(faulty.number(), faulty.sentence()));
    }

    private static RecordLine.Faulty tooLong(int number) {
        return new RecordLine.Faulty(number, "the line is longer than an article can be, and was not read.");
    }

    /** Null where the line is empty. */
    private static @Nullable RecordLine read(int number, byte[] bytes) {
        try {
            String line = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank()) return null;
            return new RecordLine.Good(number, RecordLineIn.read(JSON.readTree(line)));
        } catch (CharacterCodingException e) {
            return new RecordLine.Faulty(number, "the line is not UTF-8.");
        } catch (JacksonException e) {
            return new RecordLine.Faulty(number, "not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (RecordFault e) {
            return new RecordLine.Faulty(number, String.valueOf(e.getMessage()));
        }
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
