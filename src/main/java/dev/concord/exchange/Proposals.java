package dev.concord.exchange;

import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord;
import dev.concord.suggestion.Proposal;
import dev.concord.suggestion.Suggestions;

/** Records whose labels are a model's. */
final class Proposals {

    private Proposals() {}

    static Suggestions.Incoming of(ArticleRecord record, ArticleId article, String model) {
        Proposal proposal = new Proposal(record.mentions(), record.quotes(), record.sentiment(), record.topics());
        return new Suggestions.Incoming(article, model, proposal);
    }
}
