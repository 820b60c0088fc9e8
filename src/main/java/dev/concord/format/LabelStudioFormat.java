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
 * Label Studio's JSON: a task for each article, with an annotation for each labeller. Its text has counted code points
 * since 2021 (label-studio-frontend pull request 308). Regions {@code label}: mention, direct, indirect, mixed, cue;
 * relations source, cue and continues; choices {@code sentiment} and {@code topics}; per region the choices
 * {@code quote_sentiment} and {@code quote_topics}, and the text areas {@code speaker} and {@code note}.
 */
final class LabelStudioFormat implements Format {

    @Override
    public String word() {
        return "labelstudio";
    }

    @Override
    public String file(String stem) {
        return stem + ".labelstudio.json";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        return new Tasks(out);
    }

    private static final class Tasks extends JsonSink {

        private @Nullable String article;

        Tasks(OutputStream out) {
            super(out);
            json.writeStartArray();
        }

        @Override
        void write(ArticleRecord record, CodePoints points) {
            if (!record.id().equals(article)) {
                endTask();
                article = record.id();
                json.writeRaw('\n');
                json.writeStartObject().writeObjectPropertyStart("data");
                json.writeStringProperty("text", record.text())
                        .writeStringProperty("article", record.id())
                        .writeStringProperty("split", record.split());
                json.writeEndObject().writeArrayPropertyStart("annotations");
            }
            json.writeStartObject();
            json.writeObjectPropertyStart("meta")
                    .writeStringProperty("labeller", record.labeller())
                    .writeEndObject();
            json.writeArrayPropertyStart("result");
            for (Mention mention : record.mentions()) {
                region(mention.id(), "mention", mention.surface(), points);
                extra(mention.id(), "speaker", mention.surface(), points, "textarea", "text", one(mention.speaker()));
            }
            for (Quote quote : record.quotes()) quote(quote, points);
            if (record.sentiment() != null)
                choices("sentiment", List.of(record.sentiment().label()));
            if (!record.topics().isEmpty()) choices("topics", record.topics());
            json.writeEndArray().writeEndObject();
        }

        private static List<String> one(@Nullable Object value) {
            return value == null ? List.of() : List.of(value.toString());
        }

        private void quote(Quote quote, CodePoints points) {
            Surface first = quote.content().getFirst();
            region(quote.id(), quote.type().wire(), first, points);
            extra(quote.id(), "quote_sentiment", first, points, "choices", "choices", one(quote.sentiment()));
            extra(quote.id(), "quote_topics", first, points, "choices", "choices", quote.topics());
            extra(quote.id(), "note", first, points, "textarea", "text", one(quote.note()));
            if (quote.source() != null) relation(quote.id(), quote.source(), "source");
            if (quote.cue() != null) {
                region(quote.id() + "-cue", "cue", quote.cue(), points);
                relation(quote.id(), quote.id() + "-cue", "cue");
            }
            for (int i = 1; i < quote.content().size(); i++) {
                String id = quote.id() + "-" + (i + 1);
                region(id, quote.type().wire(), quote.content().get(i), points);
                relation(quote.id(), id, "continues");
            }
        }

        private void region(String id, String label, Surface surface, CodePoints points) {
            extra(id, "label", surface, points, "labels", "labels", List.of(label));
        }

        private void extra(
                String id,
                String from,
                Surface surface,
                CodePoints points,
                String type,
                String key,
                List<String> values) {
            if (values.isEmpty()) return;
            json.writeStartObject().writeStringProperty("id", id);
            json.writeStringProperty("from_name", from)
                    .writeStringProperty("to_name", "text")
                    .writeStringProperty("type", type)
                    .writeObjectPropertyStart("value");
            place(json, "start", "end", surface, points);
            // a text area's words stand where the region's own would
            if (!key.equals("text")) json.writeStringProperty("text", surface.text());
            array(key, values);
            json.writeEndObject().writeEndObject();
        }

        private void array(String key, List<String> values) {
            json.writeArrayPropertyStart(key);
            values.forEach(json::writeString);
            json.writeEndArray();
        }

        private void relation(String from, String to, String label) {
            json.writeStartObject()
                    .writeStringProperty("type", "relation")
                    .writeStringProperty("from_id", from)
                    .writeStringProperty("to_id", to)
                    .writeStringProperty("direction", "right");
            array("labels", List.of(label));
            json.writeEndObject();
        }

        private void choices(String name, List<String> values) {
            json.writeStartObject()
                    .writeStringProperty("from_name", name)
                    .writeStringProperty("to_name", "text")
                    .writeStringProperty("type", "choices")
                    .writeObjectPropertyStart("value");
            array("choices", values);
            json.writeEndObject().writeEndObject();
        }

        private void endTask() {
            if (article != null) json.writeEndArray().writeEndObject();
        }

        @Override
        void end() {
            endTask();
            json.writeEndArray();
        }
    }
}
