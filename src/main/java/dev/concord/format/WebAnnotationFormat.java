package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * W3C Web Annotations (JSON-LD) as one page: an annotation for each mention and quote, its target by position and by its
 * words, and one for each article's sentiment and topics. The text itself is not in it; {@code urn:concord:article:ID}
 * names it.
 */
final class WebAnnotationFormat implements Format {

    private static final int AROUND = 32;

    @Override
    public String word() {
        return "webannotation";
    }

    @Override
    public String file(String stem) {
        return stem + ".annotations.jsonld";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        return new Page(out);
    }

    private static final class Page extends JsonSink {

        Page(OutputStream out) {
            super(out);
            json.writeStartObject()
                    .writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld")
                    .writeStringProperty("type", "AnnotationPage")
                    .writeArrayPropertyStart("items");
        }

        @Override
        void write(ArticleRecord record, CodePoints points) {
            for (Mention mention : record.mentions()) {
                begin(record, mention.id(), "identifying");
                json.writeArrayPropertyStart("body");
                body("tagging", "mention");
                body("identifying", mention.speaker());
                json.writeEndArray();
                target(record, List.of(mention.surface()), points);
            }
            for (Quote quote : record.quotes()) quote(record, quote, points);
            if (record.sentiment() == null && record.topics().isEmpty()) return;
            begin(record, "article", "classifying");
            json.writeArrayPropertyStart("body");
            if (record.sentiment() != null)
                body("assessing", "sentiment:" + record.sentiment().label());
            record.topics().forEach(topic -> body("classifying", "topic:" + topic));
            json.writeEndArray().writeStringProperty("target", source(record));
            json.writeEndObject();
        }

        private void quote(ArticleRecord record, Quote quote, CodePoints points) {
            begin(record, quote.id(), "tagging");
            json.writeArrayPropertyStart("body");
            body("tagging", quote.type().wire());
            body("identifying", quote.speaker());
            if (quote.sentiment() != null) body("assessing", "sentiment:" + quote.sentiment());
            quote.topics().forEach(topic -> body("classifying", "topic:" + topic));
            body("commenting", quote.note());
            if (quote.source() != null) link("linking", urn(record, quote.source()));
            if (quote.cue() != null) link("linking", urn(record, quote.id() + "-cue"));
            json.writeEndArray();
            target(record, quote.content(), points);
            if (quote.cue() == null) return;
            begin(record, quote.id() + "-cue", "tagging");
            json.writeArrayPropertyStart("body");
            body("tagging", "cue");
            json.writeEndArray();
            target(record, List.of(quote.cue()), points);
        }

        private static String source(ArticleRecord record) {
            return "urn:concord:article:" + record.id();
        }

        private static String urn(ArticleRecord record, String label) {
            return "urn:concord:label:%s:%s:%s".formatted(record.id(), record.labeller(), label);
        }

        private void begin(ArticleRecord record, String label, String motivation) {
            json.writeRaw('\n');
            json.writeStartObject()
                    .writeStringProperty("id", urn(record, label))
                    .writeStringProperty("type", "Annotation")
                    .writeStringProperty("motivation", motivation);
            json.writeObjectPropertyStart("creator")
                    .writeStringProperty("type", "Person")
                    .writeStringProperty("nickname", record.labeller())
                    .writeEndObject();
            if (record.provenance().at() != null) {
                json.writeStringProperty("created", record.provenance().at().toString());
            }
        }

        private void body(String purpose, @Nullable String value) {
            if (value == null) return;
            json.writeStartObject()
                    .writeStringProperty("type", "TextualBody")
                    .writeStringProperty("purpose", purpose)
                    .writeStringProperty("value", value)
                    .writeEndObject();
        }

        private void link(String purpose, String to) {
            json.writeStartObject()
                    .writeStringProperty("type", "SpecificResource")
                    .writeStringProperty("purpose", purpose)
                    .writeStringProperty("source", to)
                    .writeEndObject();
        }

        private void target(ArticleRecord record, List<Surface> parts, CodePoints points) {
            json.writeArrayPropertyStart("target");
            for (Surface part : parts) {
                json.writeStartObject().writeStringProperty("source", source(record));
                json.writeArrayPropertyStart("selector").writeStartObject();
                json.writeStringProperty("type", "TextPositionSelector");
                place(json, "start", "end", part, points);
                json.writeEndObject().writeStartObject();
                json.writeStringProperty("type", "TextQuoteSelector")
                        .writeStringProperty("exact", part.text())
                        .writeStringProperty(
                                "prefix", before(record.text(), part.span().start(), points))
                        .writeStringProperty(
                                "suffix", behind(record.text(), part.span().end(), points));
                json.writeEndObject().writeEndArray().writeEndObject();
            }
            json.writeEndArray().writeEndObject();
        }

        private static String before(String text, int place, CodePoints points) {
            return text.substring(points.toUtf16(Math.max(0, points.fromUtf16(place) - AROUND)), place);
        }

        private static String behind(String text, int place, CodePoints points) {
            int end = Math.min(points.length(), points.fromUtf16(place) + AROUND);
            return text.substring(place, points.toUtf16(end));
        }

        @Override
        void end() {
            json.writeEndArray().writeEndObject();
        }
    }
}
