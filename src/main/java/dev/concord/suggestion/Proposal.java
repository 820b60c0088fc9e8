package dev.concord.suggestion;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** Of the article's sentiment, as a label that can be answered. */
    public static final String SENTIMENT = "sentiment";

    /** Of the article's topics, likewise. */
    public static final String TOPICS = "topics";

    public Proposal {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
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
