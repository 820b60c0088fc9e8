package dev.concord.record;

import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.text.CodePoints;
import dev.concord.text.TextSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A line's keys back into a record; the counterpart of {@link RecordLineOut}. */
final class RecordLineIn {

    private static final Set<String> LINE = Set.of(
            "schema",
            "id",
            "labeller",
            "split",
            "text",
            "meta",
            "blocks",
            "mentions",
            "speakers",
            "quotes",
            "sentiment",
            "topics",
            "provenance");
    private static final Set<String> META = Set.of(
            "headline",
            "dek",
            "outlet",
            "place",
            "published",
            "dateline",
            "language",
            "url",
            "source",
            "raw_sha256",
            "cleaner",
            "duplicate_of");
    private static final Set<String> BLOCK = Set.of("kind", "start", "end", "raw_start", "raw_end");
    private static final Set<String> MENTION = Set.of("id", "start", "end", "text", "speaker");
    private static final Set<String> SPEAKER = Set.of("id", "name", "role", "side", "wikidata");
    private static final Set<String> QUOTE =
            Set.of("id", "type", "content", "cue", "source", "speaker", "sentiment", "topics", "note");
    private static final Set<String> SURFACE = Set.of("start", "end", "text");
    private static final Set<String> SENTIMENT = Set.of("value", "label");
    private static final Set<String> PROVENANCE =
            Set.of("guideline", "status", "at", "seconds", "suggested", "accepted");

    private final Fields line;
    private final CodePoints points;

    private RecordLineIn(Fields line, CodePoints points) {
        this.line = line;
        this.points = points;
    }

    /** @throws RecordFault at the first thing that is not as the format has it */
    static ArticleRecord read(JsonNode node) {
        Fields line = Fields.ofLine(node);
        String schema = line.string("schema");
        if (!schema.equals(ArticleRecord.SCHEMA)) {
            throw line.fault("schema", "“%s” is not read here, only “%s”.".formatted(schema, ArticleRecord.SCHEMA));
        }
        line.only(LINE);
        CodePoints points = CodePoints.of(line.string("text"));
        ArticleRecord article = new RecordLineIn(line, points).article();
        RecordCheck.check(article, points);
        return article;
    }

    private ArticleRecord article() {
        return new ArticleRecord(
                matching(line, "id", "[0-9a-f]{16}"),
                line.stringOrNull("labeller"),
                line.stringOrNull("split"),
                line.string("text"),
                meta(line.object("meta").only(META)),
                line.objects("blocks").stream().map(this::block).toList(),
                line.objects("mentions").stream().map(this::mention).toList(),
                line.objects("speakers").stream().map(RecordLineIn::speaker).toList(),
                line.objects("quotes").stream().map(this::quote).toList(),
                sentiment(line.objectOrNull("sentiment")),
                line.strings("topics"),
                provenance(line.object("provenance").only(PROVENANCE)));
    }

    private static Meta meta(Fields meta) {
        return new Meta(
                meta.stringOrNull("headline"),
                meta.stringOrNull("dek"),
                meta.stringOrNull("outlet"),
                meta.stringOrNull("place"),
                meta.parsed("published", "date (2017-08-07)", LocalDate::parse),
                meta.parsed("dateline", "month and day (08-07)", words -> MonthDay.parse("--" + words)),
                meta.stringOrNull("language"),
                meta.stringOrNull("url"),
                meta.stringOrNull("source"),
                matching(meta, "raw_sha256", "[0-9a-f]{64}"),
                meta.stringOrNull("cleaner"),
                meta.stringOrNull("duplicate_of"));
    }

    private Block block(Fields block) {
        block.only(BLOCK);
        boolean nowhere = block.isNull("start") && block.isNull("end");
        return new Block(
                oneOf(block, "kind", BlockKind.values(), BlockKind::wire),
                nowhere ? null : span(block),
                block.whole("raw_start"),
                block.whole("raw_end"));
    }

    private Mention mention(Fields mention) {
        mention.only(MENTION);
        return new Mention(mention.string("id"), surface(mention), mention.stringOrNull("speaker"));
    }

    private static Speaker speaker(Fields speaker) {
        speaker.only(SPEAKER);
        return new Speaker(
                speaker.string("id"),
                speaker.string("name"),
                speaker.stringOrNull("role"),
                speaker.stringOrNull("side"),
                speaker.stringOrNull("wikidata"));
    }

    private Quote quote(Fields quote) {
        quote.only(QUOTE);
        Fields cue = quote.objectOrNull("cue");
        return new Quote(
                quote.string("id"),
                oneOf(quote, "type", QuoteType.values(), QuoteType::wire),
                quote.objects("content").stream()
                        .map(part -> surface(part.only(SURFACE)))
                        .toList(),
                cue == null ? null : surface(cue.only(SURFACE)),
                quote.stringOrNull("source"),
                quote.stringOrNull("speaker"),
                quote.intOrNull("sentiment"),
                quote.strings("topics"),
                quote.stringOrNull("note"));
    }

    private static @Nullable Sentiment sentiment(@Nullable Fields sentiment) {
        if (sentiment == null) return null;
        sentiment.only(SENTIMENT);
        return new Sentiment(sentiment.intOrNull("value"), sentiment.string("label"));
    }

    private static Provenance provenance(Fields provenance) {
        return new Provenance(
                provenance.intOrNull("guideline"),
                provenance.stringOrNull("status"),
                provenance.parsed("at", "time (2026-11-22T10:00:00Z)", Instant::parse),
                provenance.wholeOrNull("seconds"),
                provenance.intOrNull("suggested"),
                provenance.intOrNull("accepted"));
    }

    private Surface surface(Fields span) {
        return new Surface(span(span), span.string("text"));
    }

    private TextSpan span(Fields span) {
        int start = span.place("start", points);
        int end = span.place("end", points);
        if (end < start) throw span.fault("end", "it lies before start.");
        return new TextSpan(start, end);
    }

    private static String matching(Fields fields, String key, String pattern) {
        String words = fields.string(key);
        if (!words.matches(pattern)) throw fields.fault(key, "“%s” does not match %s.".formatted(words, pattern));
        return words;
    }

    private static <T> T oneOf(Fields fields, String key, T[] values, Function<T, String> wire) {
        String words = fields.string(key);
        for (T one : values) {
            if (wire.apply(one).equals(words)) return one;
        }
        List<String> known = Arrays.stream(values).map(wire).toList();
        throw fields.fault(key, "“%s” is none of %s.".formatted(words, String.join(", ", known)));
    }
}
