package dev.concord.adjudication;

import dev.concord.adjudication.LabelValue.OfMention;
import dev.concord.adjudication.LabelValue.OfQuote;
import dev.concord.adjudication.LabelValue.OfSentiment;
import dev.concord.adjudication.LabelValue.OfTopics;
import dev.concord.adjudication.LabelValue.Source;
import dev.concord.agreement.Extent;
import dev.concord.record.Surface;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In what two labels of one thing differ. A note is a remark and no difference. */
final class Differences {

    private Differences() {}

    /** Empty where both say the same, or both say nothing. */
    static Set<CaseKind> between(@Nullable LabelValue one, @Nullable LabelValue other) {
        if (one == null || other == null) return one == other ? Set.of() : Set.of(CaseKind.MISSING);
        if (one instanceof OfQuote a && other instanceof OfQuote b) return quotes(a, b);
        if (one instanceof OfMention a && other instanceof OfMention b) return mentions(a, b);
        if (one instanceof OfSentiment a && other instanceof OfSentiment b) {
            return a.equals(b) ? Set.of() : Set.of(CaseKind.SENTIMENT);
        }
        if (one instanceof OfTopics a && other instanceof OfTopics b) {
            return sameTopics(a.topics(), b.topics()) ? Set.of() : Set.of(CaseKind.TOPICS);
        }
        throw new IllegalArgumentException("%s and %s are of two layers.".formatted(one, other));
    }

    private static Set<CaseKind> mentions(OfMention a, OfMention b) {
        EnumSet<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        if (!a.surface().span().equals(b.surface().span())) kinds.add(CaseKind.BOUNDARY);
        if (!Objects.equals(a.speaker(), b.speaker())) kinds.add(CaseKind.SPEAKER);
        return kinds;
    }

    private static Set<CaseKind> quotes(OfQuote a, OfQuote b) {
        EnumSet<CaseKind> kinds = EnumSet.noneOf(CaseKind.class);
        if (!extent(a.content()).equals(extent(b.content()))) kinds.add(CaseKind.BOUNDARY);
        if (a.type() != b.type()) kinds.add(CaseKind.TYPE);
        if (!sameSource(a.source(), b.source())) kinds.add(CaseKind.SOURCE);
        if (!sameSpan(a.cue(), b.cue())) kinds.add(CaseKind.CUE);
        if (!Objects.equals(a.sentiment(), b.sentiment())) kinds.add(CaseKind.SENTIMENT);
        if (!sameTopics(a.topics(), b.topics())) kinds.add(CaseKind.TOPICS);
        return kinds;
    }

    /** The bounds of a mention are the mention's case: here it is enough that both mean the same one. */
    private static boolean sameSource(@Nullable Source a, @Nullable Source b) {
        if (a == null || b == null) return a == b;
        return Objects.equals(a.speaker(), b.speaker())
                && a.surface().span().overlaps(b.surface().span());
    }

    private static boolean sameSpan(@Nullable Surface a, @Nullable Surface b) {
        if (a == null || b == null) return a == b;
        return a.span().equals(b.span());
    }

    private static boolean sameTopics(List<String> a, List<String> b) {
        return Set.copyOf(a).equals(Set.copyOf(b));
    }

    static Extent extent(List<Surface> pieces) {
        return Extent.of(pieces.stream().map(Surface::span).toList());
    }

    /** The characters a label covers; of a whole article's, none. */
    static Extent extent(LabelValue value) {
        return switch (value) {
            case OfQuote quote -> extent(quote.content());
            case OfMention mention -> Extent.of(mention.surface().span());
            case OfSentiment sentiment -> Extent.of();
            case OfTopics topics -> Extent.of();
        };
    }
}
