package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes JSON as a stream: values line by line, or within one that is begun and ended. */
abstract class JsonSink implements RecordSink {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("\n")
            .build();

    final JsonGenerator json;

    JsonSink(OutputStream out) {
        this.json = generator(out);
    }

    static JsonGenerator generator(OutputStream out) {
        return JSON.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
    }

    /** Writes a record's part of the file. */
    abstract void write(ArticleRecord record, CodePoints points);

    /** Writes what stands after the last record. */
    void end() {}

    @Override
    public final void write(ArticleRecord record) throws IOException {
        try {
            write(record, CodePoints.of(record.text()));
        } catch (JacksonIOException e) {
            throw unwritten(e);
        }
    }

    @Override
    public final void close() throws IOException {
        try {
            end();
            json.writeRaw('\n');
            json.close();
        } catch (JacksonIOException e) {
            throw unwritten(e);
        }
    }

    private static IOException unwritten(JacksonIOException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException(e);
    }

    static void place(JsonGenerator json, String start, String end, Surface surface, CodePoints points) {
        json.writeNumberProperty(start, points.fromUtf16(surface.span().start()));
        json.writeNumberProperty(end, points.fromUtf16(surface.span().end()));
    }

    static void span(JsonGenerator json, Surface surface, CodePoints points) {
        json.writeStartObject();
        place(json, "start", "end", surface, points);
        json.writeStringProperty("text", surface.text()).writeEndObject();
    }
}
