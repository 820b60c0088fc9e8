package dev.concord.annotation;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.List;

/** What an operation does to a sheet. Putting a label with a known id replaces it; removing what is not there is fine. */
public sealed interface Change {

    /** The layer it changes. */
    Layer layer();

    /** Which label of the layer; empty for layers that hold one label. */
    default String labelKey() {
        return "";
    }

    record PutMention(Mention mention) implements Change {
        @Override
        public Layer layer() {
            return Layer.MENTION;
        }

        @Override
        public String labelKey() {
            return mention.id();
        }
    }

    record PutQuote(Quote quote) implements Change {
        @Override
        public Layer layer() {
            return Layer.QUOTE;
        }

        @Override
        public String labelKey() {
            return quote.id();
        }
    }

    record PutSentiment(Sentiment sentiment) implements Change {
        @Override
        public Layer layer() {
            return Layer.SENTIMENT;
        }
    }

    record PutTopics(List<String> topics) implements Change {
        @Override
        public Layer layer() {
            return Layer.TOPICS;
        }
    }

    record PutNote(String note) implements Change {
        @Override
        public Layer layer() {
            return Layer.NOTE;
        }
    }

    record Remove(Layer layer, String labelKey) implements Change {}
}
