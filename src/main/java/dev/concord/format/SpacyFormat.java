package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What spaCy's {@code Doc.to_json} writes and {@code Doc.from_json} reads, a document a line: tokens, spans in the groups
 * {@code mentions}, {@code quotes} and {@code cues}, and sentiment and topics as {@code cats}.
 */
final class SpacyFormat implements Format {

    @Override
    public String word() {
        return "spacy";
    }

    @Override
    public String file(String stem) {
        return stem + ".spacy.jsonl";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        return new Documents(out, schema);
    }

    private static final class Documents extends JsonSink {

        private final RecordSchema schema;

        Documents(OutputStream out, RecordSchema schema) {
            super(out);
            this.schema = schema;
        }

        @Override
        void write(ArticleRecord record, CodePoints points) {
            json.writeStartObject();
            json.writeStringProperty("text", record.text());
            json.writeArrayPropertyStart("ents").writeEndArray();
            json.writeObjectPropertyStart("cats");
            cats(record);
            json.writeEndObject();
            tokens(record, points);
            json.writeObjectPropertyStart("spans");
            json.writeArrayPropertyStart("mentions");
            for (Mention mention : record.mentions())
                span(mention.surface(), "mention", mention.speaker(), mention.id(), points);
            json.writeEndArray().writeArrayPropertyStart("quotes");
            for (Quote quote : record.quotes()) {
                for (Surface part : quote.content())
                    span(part, quote.type().wire(), quote.speaker(), quote.id(), points);
            }
            json.writeEndArray().writeArrayPropertyStart("cues");
            for (Quote quote : record.quotes()) {
                if (quote.cue() != null) span(Objects.requireNonNull(quote.cue()), "cue", null, quote.id(), points);
            }
            json.writeEndArray().writeEndObject();
            json.writeObjectPropertyStart("meta");
            json.writeStringProperty("id", record.id())
                    .writeStringProperty("labeller", record.labeller())
                    .writeStringProperty("split", record.split());
            json.writeEndObject().writeEndObject();
        }

        private void cats(ArticleRecord record) {
            Sentiment said = record.sentiment();
            for (Sentiment point : schema.scale()) {
                json.writeNumberProperty("sentiment:" + point.label(), point.equals(said) ? 1.0 : 0.0);
            }
            for (String topic : schema.topics()) {
                json.writeNumberProperty("topic:" + topic, record.topics().contains(topic) ? 1.0 : 0.0);
            }
        }

        private void span(Surface surface, String label, @Nullable String speaker, String id, CodePoints points) {
            json.writeStartObject();
            place(json, "start", "end", surface, points);
            json.writeStringProperty("label", label)
                    .writeStringProperty("kb_id", speaker == null ? "" : speaker)
                    .writeStringProperty("id", id)
                    .writeEndObject();
        }

        private void tokens(ArticleRecord record, CodePoints points) {
            json.writeArrayPropertyStart("tokens");
            List<TextSpan> tokens = filled(record);
            for (int i = 0; i < tokens.size(); i++) {
                json.writeStartObject()
                        .writeNumberProperty("id", i)
                        .writeNumberProperty(
                                "start", points.fromUtf16(tokens.get(i).start()))
                        .writeNumberProperty(
                                "end", points.fromUtf16(tokens.get(i).end()))
                        .writeEndObject();
            }
            json.writeEndArray();
        }

        /** To spaCy all but a single space behind a token is a token. */
        private static List<TextSpan> filled(ArticleRecord record) {
            List<TextSpan> filled = new ArrayList<>();
            int end = 0;
            for (List<TextSpan> sentence : Tokens.of(record)) {
                for (TextSpan token : sentence) {
                    gap(record.text(), end, token.start(), filled);
                    filled.add(token);
                    end = token.end();
                }
            }
            gap(record.text(), end, record.text().length(), filled);
            return filled;
        }

        private static void gap(String text, int last, int next, List<TextSpan> filled) {
            int from = last < next && last > 0 && text.charAt(last) == ' ' ? last + 1 : last;
            if (from < next) filled.add(new TextSpan(from, next));
        }
    }
}
