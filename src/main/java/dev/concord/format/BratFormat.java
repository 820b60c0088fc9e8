package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * brat's standoff, in an archive with a folder for each labeller: {@code ID.txt}, {@code ID.ann}, and
 * {@code annotation.conf}. Sentiment and topics of the article are attributes of a span {@code Article} on its first line,
 * for brat has none for documents.
 */
final class BratFormat implements Format {

    @Override
    public String word() {
        return "brat";
    }

    @Override
    public String file(String stem) {
        return stem + ".brat.zip";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) throws IOException {
        Documents documents = new Documents(out);
        documents.file("annotation.conf", conf(schema));
        return documents;
    }

    private static String conf(RecordSchema schema) {
        String points = schema.scale().stream().map(point -> point.label()).collect(Collectors.joining("|"));
        String values = schema.scale().stream()
                .filter(point -> point.value() != null)
                .map(point -> String.valueOf(point.value()))
                .collect(Collectors.joining("|"));
        String topics = schema.topics().stream()
                .map(topic -> "%s Arg:Article|Direct|Indirect|Mixed\n".formatted(topic(topic)))
                .collect(Collectors.joining());
        return """
                [entities]
                Article
                Mention
                Direct
                Indirect
                Mixed
                Cue

                [relations]
                Source Arg1:Direct|Indirect|Mixed, Arg2:Mention
                SaidBy Arg1:Direct|Indirect|Mixed, Arg2:Cue

                [events]

                [attributes]
                Sentiment Arg:Article, Value:%s
                QuoteSentiment Arg:Direct|Indirect|Mixed, Value:%s
                %s""".formatted(points, values, topics);
    }

    static String topic(String id) {
        return "Topic_" + id;
    }

    private static final class Documents extends ZipSink {

        Documents(OutputStream out) {
            super(out);
        }

        @Override
        public void write(ArticleRecord record) throws IOException {
            file(name(record) + ".txt", record.text());
            file(name(record) + ".ann", new Annotations(record).text());
        }
    }

    private static final class Annotations {

        private final ArticleRecord record;
        private final CodePoints points;
        private final StringBuilder lines = new StringBuilder();
        private final Map<String, String> names = new HashMap<>();
        private int spans;
        private int attributes;
        private int relations;
        private int notes;

        Annotations(ArticleRecord record) {
            this.record = record;
            this.points = CodePoints.of(record.text());
        }

        String text() {
            if (record.sentiment() != null || !record.topics().isEmpty()) article();
            for (Mention mention : record.mentions()) {
                String name = span("Mention", List.of(mention.surface()));
                names.put(mention.id(), name);
                if (mention.speaker() != null) {
                    lines.append("N%d\tReference %s Registry:%s\t%s\n"
                            .formatted(
                                    ++notes,
                                    name,
                                    mention.speaker(),
                                    line(mention.surface().text())));
                }
            }
            record.quotes().forEach(this::quote);
            return lines.toString();
        }

        private void article() {
            int end = record.text().indexOf('\n');
            TextSpan first = new TextSpan(0, end < 0 ? record.text().length() : end);
            String name = span("Article", List.of(Surface.of(record.text(), first)));
            if (record.sentiment() != null)
                attribute("Sentiment", name, record.sentiment().label());
            record.topics().forEach(topic -> attribute(topic(topic), name, null));
        }

        private void quote(Quote quote) {
            String type = quote.type().wire();
            String name = span(type.substring(0, 1).toUpperCase(Locale.ROOT) + type.substring(1), quote.content());
            if (quote.source() != null) relation("Source", name, names.getOrDefault(quote.source(), name));
            if (quote.cue() != null) relation("SaidBy", name, span("Cue", List.of(quote.cue())));
            if (quote.sentiment() != null) attribute("QuoteSentiment", name, String.valueOf(quote.sentiment()));
            quote.topics().forEach(topic -> attribute(topic(topic), name, null));
            if (quote.note() != null) {
                lines.append("#%d\tAnnotatorNotes %s\t%s\n".formatted(++notes, name, line(quote.note())));
            }
        }

        private String span(String type, List<Surface> parts) {
            String name = "T" + ++spans;
            List<TextSpan> pieces = new ArrayList<>();
            parts.forEach(part -> pieces(part.span(), pieces));
            lines.append("%s\t%s %s\t%s\n"
                    .formatted(
                            name,
                            type,
                            pieces.stream()
                                    .map(piece -> points.fromUtf16(piece.start()) + " " + points.fromUtf16(piece.end()))
                                    .collect(Collectors.joining(";")),
                            pieces.stream()
                                    .map(piece -> piece.in(record.text()))
                                    .collect(Collectors.joining(" "))));
            return name;
        }

        /** To brat a span ends with its line. */
        private void pieces(TextSpan span, List<TextSpan> pieces) {
            int from = span.start();
            for (int at = span.start(); at <= span.end(); at++) {
                boolean end = at == span.end() || record.text().charAt(at) == '\n';
                if (!end) continue;
                if (at > from) pieces.add(new TextSpan(from, at));
                from = at + 1;
            }
        }

        private void attribute(String type, String name, @Nullable String value) {
            lines.append("A%d\t%s %s%s\n".formatted(++attributes, type, name, value == null ? "" : " " + value));
        }

        private void relation(String type, String from, String to) {
            lines.append("R%d\t%s Arg1:%s Arg2:%s\n".formatted(++relations, type, from, to));
        }

        private static String line(String words) {
            return words.replaceAll("\\s+", " ");
        }
    }
}
