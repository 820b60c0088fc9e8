package dev.concord.record;

import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a record may say under one project's scheme, as a check and as a JSON Schema (draft 2020-12).
 *
 * @param topics ids of the topics
 * @param scale the points of the sentiment scale, the one without a number among them
 * @param sides ids of the parties
 */
public record RecordSchema(List<String> topics, List<Sentiment> scale, List<String> sides) {

    public RecordSchema {
        topics = List.copyOf(topics);
        scale = List.copyOf(scale);
        sides = List.copyOf(sides);
    }

    /** The same scheme always gives the same text. */
    public String json() {
        return SchemaText.pretty(document());
    }

    /** Whether a JSON Schema states this scheme; its words, which older releases lack, do not count. */
    public boolean isStatedBy(String json) {
        try {
            return SchemaText.wordless(SchemaText.read(json)).equals(SchemaText.wordless(document()));
        } catch (JacksonException notJson) {
            return false;
        }
    }

    JsonNode document() {
        return new SchemaText(this).document();
    }

    /** @throws RecordFault if the record says what the scheme does not have */
    public void check(ArticleRecord article) {
        topics(article, null, () -> "topics", article.topics());
        if (article.sentiment() != null && !scale.contains(article.sentiment())) {
            throw fault(article, null, "sentiment", "%s is not on the scale.".formatted(article.sentiment()));
        }
        for (int i = 0; i < article.quotes().size(); i++)
            quote(article, i, article.quotes().get(i));
        for (var speaker : article.speakers()) {
            if (speaker.side() != null && !sides.contains(speaker.side())) {
                throw fault(article, speaker.id(), "speakers.side", "“%s” is no party.".formatted(speaker.side()));
            }
        }
    }

    private void quote(ArticleRecord article, int i, Quote quote) {
        topics(article, quote.id(), () -> "quotes[%d].topics".formatted(i), quote.topics());
        Integer value = quote.sentiment();
        if (value != null && !isOnScale(value)) {
            String field = "quotes[%d].sentiment".formatted(i);
            throw fault(article, quote.id(), field, "%d is not on the scale.".formatted(value));
        }
    }

    private boolean isOnScale(Integer value) {
        for (Sentiment point : scale) if (value.equals(point.value())) return true;
        return false;
    }

    /** @param field said only where something is wrong: there are millions of quotes */
    private void topics(ArticleRecord article, @Nullable String label, Supplier<String> field, List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            String topic = said.get(i);
            if (!topics.contains(topic)) throw fault(article, label, field.get(), "“%s” is no topic.".formatted(topic));
            if (said.indexOf(topic) < i) throw fault(article, label, field.get(), "a topic is there twice.");
        }
    }

    private static RecordFault fault(ArticleRecord article, @Nullable String label, String field, String sentence) {
        return new RecordFault(article.id(), label, field, null, sentence);
    }
}
