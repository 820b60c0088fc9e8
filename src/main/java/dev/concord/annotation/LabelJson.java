package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Labels as the database keeps them: as JSON in UTF-16 units. */
final class LabelJson {

    private static final JsonMapper JSON = new JsonMapper();

    private LabelJson() {}

    /** What a change leaves in its row; null where it removes the row. */
    static @Nullable String of(Change change) {
        return switch (change) {
            case Change.PutMention put -> JSON.writeValueAsString(put.mention());
            case Change.PutQuote put -> JSON.writeValueAsString(put.quote());
            case Change.PutSentiment put -> JSON.writeValueAsString(put.sentiment());
            case Change.PutTopics put -> JSON.writeValueAsString(put.topics());
            case Change.PutNote put -> JSON.writeValueAsString(put.note());
            case Change.Remove remove -> null;
        };
    }

    /** The change that puts a mention or a quote as its row has it. */
    static Change change(Layer layer, String json) {
        return layer == Layer.MENTION
                ? new Change.PutMention(JSON.readValue(json, Mention.class))
                : new Change.PutQuote(JSON.readValue(json, Quote.class));
    }

    /** The words of a mention or a quote, those of its pieces divided by dots. */
    static String words(Layer layer, String json) {
        if (layer == Layer.MENTION)
            return JSON.readValue(json, Mention.class).surface().text();
        return JSON.readValue(json, Quote.class).content().stream()
                .map(Surface::text)
                .collect(Collectors.joining(" … "));
    }

    /** A quote that does not say any more whose it is. */
    static String withoutSource(String json) {
        return JSON.writeValueAsString(JSON.readValue(json, Quote.class).withoutSource());
    }

    /** Where a mention stands, or a quote from its first piece to the end of its last. */
    static TextSpan span(Layer layer, String json) {
        if (layer == Layer.MENTION)
            return JSON.readValue(json, Mention.class).surface().span();
        List<Surface> content = JSON.readValue(json, Quote.class).content();
        return new TextSpan(
                content.getFirst().span().start(), content.getLast().span().end());
    }

    /**
     * The labels of one sheet, in reading order.
     *
     * @param kept as {@link LabelReader} reads them
     * @param merged for every speaker that was merged, who it is now
     */
    static Labels labels(List<byte[]> kept, Map<String, String> merged) {
        List<Mention> mentions = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        Sentiment sentiment = null;
        List<String> topics = null;
        String note = null;
        for (Change put : changes(kept)) {
            switch (put) {
                case Change.PutMention one -> mentions.add(now(one.mention(), merged));
                case Change.PutQuote one -> quotes.add(one.quote());
                case Change.PutSentiment one -> sentiment = one.sentiment();
                case Change.PutTopics one -> topics = one.topics();
                case Change.PutNote one -> note = one.note();
                case Change.Remove remove -> throw new IllegalStateException("No label is kept as removed: " + remove);
            }
        }
        mentions.sort(
                Comparator.comparing((Mention mention) -> mention.surface().span())
                        .thenComparing(Mention::id));
        quotes.sort(
                Comparator.comparing((Quote quote) -> quote.content().getFirst().span())
                        .thenComparing(Quote::id));
        return new Labels(mentions, named(quotes, mentions), sentiment, topics, note);
    }

    /** What put them there. */
    static List<Change> changes(List<byte[]> kept) {
        List<Change> puts = new ArrayList<>();
        for (byte[] some : kept) {
            try (LabelReader reader = new LabelReader(some)) {
                for (Change put = reader.next(); put != null; put = reader.next()) puts.add(put);
            }
        }
        return puts;
    }

    /** A mention of whoever its speaker is now. */
    static Mention now(Mention mention, Map<String, String> merged) {
        String speaker = mention.speaker();
        String now = speaker == null ? null : merged.get(speaker);
        return now == null ? mention : new Mention(mention.id(), mention.surface(), now);
    }

    /** A quote's speaker is whoever its source mention names, so it is looked up and not kept. */
    static List<Quote> named(List<Quote> quotes, List<Mention> mentions) {
        Map<String, @Nullable String> speakers = new HashMap<>();
        mentions.forEach(mention -> speakers.put(mention.id(), mention.speaker()));
        return quotes.stream()
                .map(quote -> quote.withSpeaker(quote.source() == null ? null : speakers.get(quote.source())))
                .toList();
    }

    /** The pieces in reading order. */
    static List<Surface> sorted(List<Surface> pieces) {
        return pieces.stream().sorted(Comparator.comparing(Surface::span)).toList();
    }
}
