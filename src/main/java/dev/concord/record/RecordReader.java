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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON lines one by one. A faulty line is told and does not stop the others; empty lines are passed over.
 */
public final class RecordReader implements Closeable {

    /** Bytes that a line may have: far more than any news article needs. */
    public static final int LONGEST_LINE = 32 << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
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
            number++;
            if (lines.tooLong()) return faulty("the line is longer than an article can be, and was not read.");
            String line;
            try {
                line = UTF_8.newDecoder().decode(ByteBuffer.wrap(lines.bytes())).toString();
            } catch (CharacterCodingException e) {
                return faulty("the line is not UTF-8.");
            }
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (!line.isBlank()) return read(line);
        }
        return null;
    }

    private RecordLine read(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            return new RecordLine.Good(number, RecordLineIn.read(node));
        } catch (JacksonException e) {
            return faulty("not JSON: " + firstLine(e.getOriginalMessage()));
        } catch (RecordFault e) {
            return faulty(String.valueOf(e.getMessage()));
        }
    }

    private RecordLine faulty(String sentence) {
        return new RecordLine.Faulty(number, sentence);
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
