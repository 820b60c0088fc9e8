package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * doccano's JSONL with relations: entities {@code mention}, {@code direct}, {@code indirect}, {@code mixed} and
 * {@code cue}, relations {@code source}, {@code cue} and {@code continues}. doccano keeps the other keys as metadata.
 */
final class DoccanoFormat implements Format {

    @Override
    public String word() {
        return "doccano";
    }

    @Override
    public String file(String stem) {
        return stem + ".doccano.jsonl";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        return new Examples(out);
    }

    private static final class Examples extends JsonSink {

        private final Map<String, Integer> numbers = new HashMap<>();
        private int number;

        Examples(OutputStream out) {
            super(out);
        }

        @Override
        void write(ArticleRecord record, CodePoints points) {
            number = 0;
            numbers.clear();
            json.writeStartObject().writeStringProperty("text", record.text());
            json.writeStringProperty("article", record.id())
                    .writeStringProperty("labeller", record.labeller())
                    .writeStringProperty("split", record.split());
            json.writeArrayPropertyStart("cats");
            if (record.sentiment() != null)
                json.writeString("sentiment:" + record.sentiment().label());
            for (String topic : record.topics()) json.writeString("topic:" + topic);
            json.writeEndArray().writeArrayPropertyStart("entities");
            for (Mention mention : record.mentions()) {
                entity(mention.id(), "mention", mention.surface(), points);
            }
            for (Quote quote : record.quotes()) {
                for (int i = 0; i < quote.content().size(); i++) {
                    entity(
                            quote.id() + "/" + i,
                            quote.type().wire(),
                            quote.content().get(i),
                            points);
                }
                if (quote.cue() != null) entity(quote.id() + "/cue", "cue", quote.cue(), points);
            }
            json.writeEndArray().writeArrayPropertyStart("relations");
            int relations = 0;
            for (Quote quote : record.quotes()) {
                if (quote.source() != null) relation(++relations, quote.id() + "/0", quote.source(), "source");
                if (quote.cue() != null) relation(++relations, quote.id() + "/0", quote.id() + "/cue", "cue");
                for (int i = 1; i < quote.content().size(); i++) {
                    relation(++relations, quote.id() + "/0", quote.id() + "/" + i, "continues");
                }
            }
            json.writeEndArray().writeEndObject();
        }

        private void entity(String name, String label, Surface surface, CodePoints points) {
            numbers.put(name, ++number);
            json.writeStartObject().writeNumberProperty("id", number).writeStringProperty("label", label);
            place(json, "start_offset", "end_offset", surface, points);
            json.writeEndObject();
        }

        private void relation(int id, String from, String to, String type) {
            json.writeStartObject()
                    .writeNumberProperty("id", id)
                    .writeNumberProperty("from_id", numbers.getOrDefault(from, 0))
                    .writeNumberProperty("to_id", numbers.getOrDefault(to, 0))
                    .writeStringProperty("type", type)
                    .writeEndObject();
        }
    }
}
