package dev.concord.suggestion;

import dev.concord.annotation.MovedText;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model says of an article, in UTF-16 units.
 *
 * @param topics empty where it proposes none
 */
public record Proposal(
        List<Mention> mentions,
        List<Quote> quotes,
        @Nullable Sentiment sentiment,
        List<String> topics) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Of the article's sentiment, as a label that can be answered. */
    public static final String SENTIMENT = "sentiment";

    /** Of the article's topics, likewise. */
    public static final String TOPICS = "topics";

    public Proposal {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
    }

    /** The same in a text that was mended, without what cannot move; a quote whose speaker's mention is gone names none. */
    Proposal moved(MovedText text) {
        List<Mention> there = each(mentions, Mention.class, text);
        Set<String> ids = there.stream().map(Mention::id).collect(Collectors.toSet());
        List<Quote> quoted = each(quotes, Quote.class, text).stream()
                .map(quote -> quote.source() == null || ids.contains(quote.source()) ? quote : quote.withoutSource())
                .toList();
        return new Proposal(there, quoted, sentiment, topics);
    }

    private static <T> List<T> each(List<T> labels, Class<T> type, MovedText text) {
        return labels.stream()
                .flatMap(label -> text.json(JSON.writeValueAsString(label)).stream())
                .map(json -> JSON.readValue(json, type))
                .toList();
    }

    /** The keys by which its labels are answered, each once. */
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        mentions.forEach(mention -> keys.add(mention.id()));
        quotes.forEach(quote -> keys.add(quote.id()));
        if (sentiment != null) keys.add(SENTIMENT);
        if (!topics.isEmpty()) keys.add(TOPICS);
        return keys;
    }
}
