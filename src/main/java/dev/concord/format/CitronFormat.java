package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;

/**
 * The JSON on which Citron (BBC) is trained and evaluated, a file for each record in an archive. Mentions of one speaker
 * are a group of coreferences. Citron needs a cue and a source: quotes without either are left out.
 */
final class CitronFormat implements Format {

    @Override
    public String word() {
        return "citron";
    }

    @Override
    public String file(String stem) {
        return stem + ".citron.zip";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        return new Documents(out);
    }

    private static final class Documents extends ZipSink {

        Documents(OutputStream out) {
            super(out);
        }

        @Override
        public void write(ArticleRecord record) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JsonGenerator json = JsonSink.generator(bytes)) {
                document(record, json, CodePoints.of(record.text()));
            }
            begin(name(record) + ".json");
            bytes.writeTo(zip);
            zip.closeEntry();
        }

        private static void document(ArticleRecord record, JsonGenerator json, CodePoints points) {
            Map<String, Surface> sources =
                    record.mentions().stream().collect(Collectors.toMap(Mention::id, Mention::surface));
            json.writeStartObject().writeStringProperty("text", record.text());
            json.writeArrayPropertyStart("quotes");
            for (Quote quote : record.quotes()) {
                Surface source = quote.source() == null ? null : sources.get(quote.source());
                if (quote.cue() == null || source == null) continue;
                json.writeStartObject().writeStringProperty("id", quote.id());
                json.writeName("cue");
                JsonSink.span(json, quote.cue(), points);
                spans("sources", List.of(source), json, points);
                spans("contents", quote.content(), json, points);
                json.writeEndObject();
            }
            json.writeEndArray().writeArrayPropertyStart("coreference_groups");
            groups(record).values().forEach(group -> {
                json.writeStartArray();
                group.forEach(mention -> JsonSink.span(json, mention.surface(), points));
                json.writeEndArray();
            });
            json.writeEndArray().writeEndObject();
        }

        private static Map<String, List<Mention>> groups(ArticleRecord record) {
            return record.mentions().stream()
                    .filter(mention -> mention.speaker() != null)
                    .collect(Collectors.groupingBy(
                            mention -> String.valueOf(mention.speaker()), TreeMap::new, Collectors.toList()));
        }

        private static void spans(String key, List<Surface> spans, JsonGenerator json, CodePoints points) {
            json.writeArrayPropertyStart(key);
            spans.forEach(span -> JsonSink.span(json, span, points));
            json.writeEndArray();
        }
    }
}
