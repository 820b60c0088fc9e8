package dev.concord.agreement;

import dev.concord.record.QuoteType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One quote as agreement needs it.
 *
 * @param source where the mention of its speaker stands
 * @param speaker the registry's id, of the quote or else of its source mention
 */
public record LabelledQuote(
        Extent content,
        QuoteType type,
        @Nullable Extent source,
        @Nullable String speaker,
        @Nullable Integer sentiment,
        Set<String> topics) {

    public LabelledQuote {
        topics = Set.copyOf(topics);
    }
}
