package dev.concord.record;

import dev.concord.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes records as JSON lines in UTF-8. A record goes out whole or, if it breaks a promise of the format, not at all.
 */
public final class RecordWriter implements Closeable {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final OutputStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 15);

    public RecordWriter(OutputStream out) {
        this.out = out;
    }

    /**
     * Writes one line.
     *
     * @throws RecordFault if the record breaks a promise; nothing of it is written
     */
    public void write(ArticleRecord article) throws IOException {
        CodePoints points = CodePoints.of(article.text());
        RecordCheck.check(article, points);
        line.reset();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            new RecordLineOut(json, article.id(), points).write(article);
        }
        line.write('\n');
        line.writeTo(out);
    }

    /** Flushes and closes what is written to. */
    @Override
    public void close() throws IOException {
        out.close();
    }
}
