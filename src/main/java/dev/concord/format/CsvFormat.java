package dev.concord.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One row for each label (RFC 4180, UTF-8, line feeds), as R and pandas like it: first a row {@code record} with the
 * text, then a row for each mention, part of a quote's content, cue, sentiment and topic.
 */
final class CsvFormat implements Format {

    private static final List<String> COLUMNS = List.of(
            "id",
            "labeller",
            "split",
            "layer",
            "label",
            "part",
            "start",
            "end",
            "text",
            "type",
            "source",
            "speaker",
            "sentiment",
            "topics",
            "note",
            "outlet",
            "published",
            "language",
            "guideline",
            "at",
            "seconds");

    /** Beside what must be quoted, what begins or ends with a space, which some readers would take off. */
    private static final QuoteStrategy EDGES = new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return !cell.equals(cell.strip());
        }
    };

    @Override
    public String word() {
        return "csv";
    }

    @Override
    public String file(String stem) {
        return stem + ".csv";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) {
        CsvWriter writer = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .quoteStrategy(EDGES)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return new Rows(writer.writeRecord(COLUMNS));
    }

    private static final class Rows implements RecordSink {

        private final CsvWriter out;

        Rows(CsvWriter out) {
            this.out = out;
        }

        @Override
        public void write(ArticleRecord record) throws IOException {
            try {
                rows(record);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }

        private void rows(ArticleRecord record) {
            CodePoints points = CodePoints.of(record.text());
            var meta = record.meta();
            var made = record.provenance();
            row(record, "record", "text", record.text())
                    .with("start", 0)
                    .with("end", points.length())
                    .with("outlet", meta.outlet())
                    .with("published", meta.published())
                    .with("language", meta.language())
                    .with("guideline", made.guideline())
                    .with("at", made.at())
                    .with("seconds", made.seconds())
                    .to(out);
            for (Mention mention : record.mentions()) {
                row(record, "mention", "label", mention.id())
                        .at(mention.surface(), points)
                        .with("speaker", mention.speaker())
                        .to(out);
            }
            for (Quote quote : record.quotes()) quote(record, quote, points);
            var sentiment = record.sentiment();
            if (sentiment != null) {
                row(record, "sentiment", "sentiment", sentiment.value())
                        .with("type", sentiment.label())
                        .to(out);
            }
            for (String topic : record.topics())
                row(record, "topic", "topics", topic).to(out);
        }

        private void quote(ArticleRecord record, Quote quote, CodePoints points) {
            for (int part = 0; part < quote.content().size(); part++) {
                row(record, "quote", "label", quote.id())
                        .with("part", part + 1)
                        .at(quote.content().get(part), points)
                        .with("type", quote.type().wire())
                        .with("source", quote.source())
                        .with("speaker", quote.speaker())
                        .with("sentiment", quote.sentiment())
                        .with("topics", String.join(" ", quote.topics()))
                        .with("note", quote.note())
                        .to(out);
            }
            if (quote.cue() != null) {
                row(record, "cue", "label", quote.id()).at(quote.cue(), points).to(out);
            }
        }

        private static Row row(ArticleRecord record, String layer, String column, @Nullable Object value) {
            return new Row()
                    .with("id", record.id())
                    .with("labeller", record.labeller())
                    .with("split", record.split())
                    .with("layer", layer)
                    .with(column, value);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }

    private static final class Row {

        private final Map<String, String> cells = new LinkedHashMap<>();

        Row with(String column, @Nullable Object value) {
            cells.put(column, Objects.toString(value, ""));
            return this;
        }

        Row at(Surface surface, CodePoints points) {
            return with("start", points.fromUtf16(surface.span().start()))
                    .with("end", points.fromUtf16(surface.span().end()))
                    .with("text", surface.text());
        }

        void to(CsvWriter out) {
            out.writeRecord(COLUMNS.stream()
                    .map(column -> cells.getOrDefault(column, ""))
                    .toList());
        }
    }
}
