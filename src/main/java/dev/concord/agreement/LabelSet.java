package dev.concord.agreement;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one labeller said of one article, as agreement needs it: no text, so that a hundred thousand fit into memory.
 *
 * @param sentiment null while unlabelled
 * @param mentions in the order of their record
 * @param quotes in the order of their record
 * @param mentionWords the words that a mention covers, by {@link Words}
 * @param quoteWords the words that a quote's content covers
 */
public record LabelSet(
        @Nullable Sentiment sentiment,
        Set<String> topics,
        List<Extent> mentions,
        List<LabelledQuote> quotes,
        Extent mentionWords,
        Extent quoteWords) {

    public LabelSet {
        topics = Set.copyOf(topics);
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
    }

    public static LabelSet of(ArticleRecord record, Words words) {
        return of(record.mentions(), record.quotes(), record.sentiment(), record.topics(), words);
    }

    /** A sentiment and nothing else. */
    public static LabelSet of(@Nullable Sentiment sentiment) {
        return new LabelSet(sentiment, Set.of(), List.of(), List.of(), Extent.of(), Extent.of());
    }

    /** @param words of the article's text, made once for all its labellers */
    public static LabelSet of(
            List<Mention> mentions,
            List<Quote> quotes,
            @Nullable Sentiment sentiment,
            List<String> topics,
            Words words) {
        Map<String, Mention> byId = new HashMap<>();
        for (Mention mention : mentions) byId.put(mention.id(), mention);
        List<Extent> spans = mentions.stream()
                .map(mention -> Extent.of(mention.surface().span()))
                .toList();
        List<LabelledQuote> said = quotes.stream()
                .map(quote -> said(quote, byId.get(quote.source())))
                .toList();
        return new LabelSet(
                sentiment,
                Set.copyOf(topics),
                spans,
                said,
                words.covered(spans),
                words.covered(said.stream().map(LabelledQuote::content).toList()));
    }

    private static LabelledQuote said(Quote quote, @Nullable Mention source) {
        String speaker = quote.speaker();
        if (speaker == null && source != null) speaker = source.speaker();
        return new LabelledQuote(
                Extent.ofSurfaces(quote.content()),
                quote.type(),
                source == null ? null : Extent.of(source.surface().span()),
                speaker,
                quote.sentiment(),
                Set.copyOf(quote.topics()));
    }
}
