package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CoNLL-U Plus: a token a line, a column in BIO for each of mentions, quotes and cues, and one with the ids of the labels
 * on the token. A label that goes on in the next sentence begins there anew ({@code B-}), with the same id. Where two of
 * one column overlap, the column has the one that comes first in the record, and the ids have both.
 */
final class ConllFormat implements Format {

    @Override
    public String word() {
        return "conll";
    }

    @Override
    public String file(String stem) {
        return stem + ".conllup";
    }

    @Override
    public RecordSink open(OutputStream out, RecordSchema schema) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("# global.columns = ID FORM START END MENTION QUOTE CUE LABELS\n");
        return new Lines(writer);
    }

    private record Label(String id, String type, TextSpan span) {}

    private static final class Lines implements RecordSink {

        private final Writer out;

        Lines(Writer out) {
            this.out = out;
        }

        @Override
        public void write(ArticleRecord record) throws IOException {
            CodePoints points = CodePoints.of(record.text());
            List<List<Label>> columns = columns(record);
            String document = record.id() + "/" + record.labeller();
            List<List<TextSpan>> sentences = Tokens.of(record);
            for (int i = 0; i < sentences.size(); i++) {
                if (i == 0) head(record, document);
                List<TextSpan> tokens = sentences.get(i);
                out.write("# sent_id = %s/%d\n".formatted(document, i + 1));
                TextSpan whole =
                        new TextSpan(tokens.getFirst().start(), tokens.getLast().end());
                out.write("# text = " + whole.in(record.text()) + "\n");
                for (int j = 0; j < tokens.size(); j++) token(j, tokens, record.text(), points, columns);
                out.write('\n');
            }
        }

        private void head(ArticleRecord record, String document) throws IOException {
            out.write("# newdoc id = " + document + "\n");
            if (record.split() != null) out.write("# split = " + record.split() + "\n");
            var sentiment = record.sentiment();
            if (sentiment != null) out.write("# sentiment = %s\n".formatted(sentiment.label()));
            out.write("# topics = " + String.join(" ", record.topics()) + "\n");
            for (Mention mention : record.mentions()) {
                out.write("# mention %s = speaker %s\n".formatted(mention.id(), mention.speaker()));
            }
            for (Quote quote : record.quotes()) {
                out.write("# quote %s = source %s speaker %s sentiment %s topics %s\n"
                        .formatted(
                                quote.id(),
                                quote.source(),
                                quote.speaker(),
                                quote.sentiment(),
                                String.join(" ", quote.topics())));
            }
        }

        private void token(int place, List<TextSpan> tokens, String text, CodePoints points, List<List<Label>> columns)
                throws IOException {
            TextSpan token = tokens.get(place);
            out.write("%d\t%s\t%d\t%d"
                    .formatted(
                            place + 1, token.in(text), points.fromUtf16(token.start()), points.fromUtf16(token.end())));
            List<String> ids = new ArrayList<>();
            for (List<Label> column : columns) {
                Label first = null;
                for (Label label : column) {
                    if (!covers(label, token)) continue;
                    if (first == null) first = label;
                    ids.add(label.id);
                }
                boolean goesOn = first != null && place > 0 && first.equals(first(column, tokens.get(place - 1)));
                out.write(first == null ? "\tO" : goesOn ? "\tI-" + first.type : "\tB-" + first.type);
            }
            out.write("\t" + (ids.isEmpty() ? "_" : String.join("|", ids)) + "\n");
        }

        private static @Nullable Label first(List<Label> column, TextSpan token) {
            return column.stream()
                    .filter(label -> covers(label, token))
                    .findFirst()
                    .orElse(null);
        }

        private static boolean covers(Label label, TextSpan token) {
            return label.span.start() <= token.start() && token.end() <= label.span.end();
        }

        private static List<List<Label>> columns(ArticleRecord record) {
            List<Label> mentions = record.mentions().stream()
                    .map(mention ->
                            new Label(mention.id(), "mention", mention.surface().span()))
                    .toList();
            List<Label> quotes = new ArrayList<>();
            List<Label> cues = new ArrayList<>();
            for (Quote quote : record.quotes()) {
                for (Surface part : quote.content()) {
                    quotes.add(new Label(quote.id(), quote.type().wire(), part.span()));
                }
                if (quote.cue() != null)
                    cues.add(new Label(
                            quote.id(),
                            "cue",
                            Objects.requireNonNull(quote.cue()).span()));
            }
            return List.of(mentions, quotes, cues);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
