package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What labellers say of the quotes that several of them marked: type, sentiment, topics, speaker, source mention. */
final class QuoteFigures {

    /** Somebody said it, but this labeller names nobody. */
    private static final Object NOBODY = new Object() {
        @Override
        public String toString() {
            return "nobody";
        }
    };

    private final Labellers labellers;
    private final Coding types;
    private final Coding sentiments;
    private final Coding speakers;
    private final TopicSets topics;
    private final Overlaps sources;

    QuoteFigures(Rows rows, Labellers labellers) {
        this.labellers = labellers;
        types = new Coding(rows, labellers, Layer.QUOTE_TYPE, quotes("a type"), false);
        sentiments = new Coding(rows, labellers, Layer.QUOTE_SENTIMENT, quotes("a sentiment"), true);
        speakers = new Coding(rows, labellers, Layer.ATTRIBUTION, quotes("a speaker"), false);
        topics = new TopicSets(rows, labellers, Layer.QUOTES, quotes("topics"), Set.of());
        sources = new Overlaps(
                rows,
                labellers,
                Layer.ATTRIBUTION,
                quotes("a source mention"),
                "No quote that several marked has a source mention.");
    }

    private static Wording quotes(String label) {
        return new Wording("quote", "quotes", label);
    }

    /** Quotes that these two marked, by their alignment. */
    void pair(int one, List<LabelledQuote> ofOne, int other, List<LabelledQuote> ofOther, Alignment alignment) {
        int marked = 0;
        int exact = 0;
        int overlapping = 0;
        boolean any = false;
        for (Alignment.Pair pair : alignment.pairs()) {
            if (!pair.matches()) continue;
            any = true;
            LabelledQuote a = ofOne.get(pair.first());
            LabelledQuote b = ofOther.get(pair.second());
            types.pair(one, other, type(a), type(b));
            sentiments.pair(one, other, sentiment(a), sentiment(b));
            if (a.speaker() != null || b.speaker() != null) speakers.pair(one, other, speaker(a), speaker(b));
            Extent source = a.source();
            Extent otherSource = b.source();
            marked += (source == null ? 0 : 1) + (otherSource == null ? 0 : 1);
            if (source == null || otherSource == null) continue;
            exact += source.equals(otherSource) ? 1 : 0;
            overlapping += source.overlap(otherSource) >= Alignment.MATCH ? 1 : 0;
        }
        if (any) sources.pair(one, other, marked, exact, overlapping);
    }

    /** Quotes of one article by all who are pooled. */
    void article(List<List<LabelledQuote>> quotes, List<int[]> groups) {
        int sourced = 0;
        List<LabelledQuote> said = new ArrayList<>();
        for (int[] group : groups) {
            said.clear();
            for (int who = 0; who < group.length; who++) {
                if (group[who] >= 0) said.add(quotes.get(who).get(group[who]));
            }
            quote(said);
            for (LabelledQuote quote : said) if (quote.source() != null) sourced++;
        }
        if (quotes.size() > 1) sources.article(quotes.size(), sourced);
    }

    private void quote(List<LabelledQuote> said) {
        int count = said.size();
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) labels[i] = type(said.get(i));
        types.unit(labels, count);
        for (int i = 0; i < count; i++) labels[i] = sentiment(said.get(i));
        sentiments.unit(labels, count);
        boolean named = false;
        List<Set<String>> chosen = new ArrayList<>(count);
        for (LabelledQuote quote : said) {
            chosen.add(quote.topics());
            named |= quote.speaker() != null;
        }
        topics.unit(chosen);
        if (!named) return;
        for (int i = 0; i < count; i++) labels[i] = speaker(said.get(i));
        speakers.unit(labels, count);
    }

    private int type(LabelledQuote quote) {
        return types.categories.of(quote.type().wire());
    }

    private int sentiment(LabelledQuote quote) {
        Integer value = quote.sentiment();
        return value == null ? sentiments.categories.of("none") : sentiments.categories.of(value, value);
    }

    private int speaker(LabelledQuote quote) {
        String speaker = quote.speaker();
        return speakers.categories.of(speaker == null ? NOBODY : speaker);
    }

    List<Figure> topics() {
        return topics.figures();
    }

    /** Without those of topics. */
    List<Figure> pooled() {
        List<Figure> figures = new ArrayList<>(types.pooled());
        figures.addAll(sentiments.pooled());
        figures.addAll(speakers.pooled());
        figures.addAll(sources.pooled());
        return figures;
    }

    List<Figure> of(Pair pair, boolean withAlpha) {
        List<Figure> figures = new ArrayList<>(types.of(pair, withAlpha));
        figures.addAll(sentiments.of(pair, withAlpha));
        figures.addAll(speakers.of(pair, withAlpha));
        figures.addAll(sources.of(pair));
        return figures;
    }
}
