package dev.concord.agreement;

import dev.concord.agreement.PackedBytes.In;
import dev.concord.agreement.PackedBytes.Out;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.text.TextSpan;
import java.time.LocalDate;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Many articles in few bytes, about ten for a label, so that a large project's labels stay in memory; each is unpacked
 * when it is asked for. Names are kept once for all.
 */
final class PackedArticles extends AbstractCollection<KeptArticle> {

    private static final QuoteType[] TYPES = QuoteType.values();
    private static final Purpose[] PURPOSES = Purpose.values();

    private final Map<ArticleId, byte[]> articles = new ConcurrentHashMap<>();
    private final Names names = new Names();

    void put(ArticleId id, KeptArticle kept) {
        var out = new Out(names);
        LabelledArticle article = kept.article();
        out.text(article.id());
        out.number(article.length());
        out.number(article.words());
        Facets facets = kept.facets();
        out.name(facets.outlet());
        out.number(facets.week() == null ? 0 : facets.week().toEpochDay() + 1);
        out.names(facets.topics());
        out.number(facets.guidelines().size());
        facets.guidelines().forEach(out::number);
        out.number(article.labels().size());
        article.labels().forEach((labeller, labels) -> {
            out.name(labeller);
            SheetFacts facts = Objects.requireNonNull(kept.sheets().get(labeller));
            out.number(facts.guideline());
            out.number(facts.purpose().ordinal());
            put(out, labels);
        });
        articles.put(id, out.bytes());
    }

    void remove(ArticleId id) {
        articles.remove(id);
    }

    private static void put(Out out, LabelSet labels) {
        Sentiment sentiment = labels.sentiment();
        out.name(sentiment == null ? null : sentiment.label());
        if (sentiment != null) out.maybe(sentiment.value());
        out.names(labels.topics());
        out.number(labels.mentions().size());
        labels.mentions().forEach(mention -> put(out, mention));
        out.number(labels.quotes().size());
        for (LabelledQuote quote : labels.quotes()) {
            put(out, quote.content());
            out.number(quote.type().ordinal());
            Extent source = quote.source();
            out.number(source == null ? 0 : 1);
            if (source != null) put(out, source);
            out.name(quote.speaker());
            out.maybe(quote.sentiment());
            out.names(quote.topics());
        }
        put(out, labels.mentionWords());
        put(out, labels.quoteWords());
    }

    private static void put(Out out, Extent extent) {
        out.number(extent.parts());
        int at = 0;
        for (int part = 0; part < extent.parts(); part++) {
            out.number(extent.start(part) - at);
            out.number(extent.end(part) - extent.start(part));
            at = extent.end(part);
        }
    }

    private KeptArticle unpacked(byte[] packed) {
        var in = new In(names, packed);
        String id = in.text();
        int length = in.number();
        int words = in.number();
        String outlet = in.name();
        int day = in.number();
        Set<String> topics = in.names();
        Set<Integer> guidelines = new HashSet<>();
        for (int left = in.number(); left > 0; left--) guidelines.add(in.number());
        var facets = new Facets(outlet, guidelines, day == 0 ? null : LocalDate.ofEpochDay(day - 1), topics);
        Map<String, SheetFacts> sheets = new HashMap<>();
        TreeMap<String, LabelSet> labels = new TreeMap<>();
        for (int left = in.number(); left > 0; left--) {
            String labeller = Objects.requireNonNull(in.name());
            sheets.put(labeller, new SheetFacts(in.number(), PURPOSES[in.number()]));
            labels.put(labeller, labels(in));
        }
        return new KeptArticle(new LabelledArticle(id, length, words, labels), facets, sheets);
    }

    private static LabelSet labels(In in) {
        String label = in.name();
        Sentiment sentiment = label == null ? null : new Sentiment(in.maybe(), label);
        Set<String> topics = in.names();
        List<Extent> mentions = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) mentions.add(extent(in));
        List<LabelledQuote> quotes = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) quotes.add(quote(in));
        return new LabelSet(sentiment, topics, mentions, quotes, extent(in), extent(in));
    }

    private static LabelledQuote quote(In in) {
        Extent content = extent(in);
        QuoteType type = TYPES[in.number()];
        @Nullable Extent source = in.number() == 0 ? null : extent(in);
        return new LabelledQuote(content, type, source, in.name(), in.maybe(), in.names());
    }

    private static Extent extent(In in) {
        int parts = in.number();
        TextSpan[] spans = new TextSpan[parts];
        int at = 0;
        for (int part = 0; part < parts; part++) {
            int start = at + in.number();
            at = start + in.number();
            spans[part] = new TextSpan(start, at);
        }
        return Extent.of(spans);
    }

    @Override
    public Iterator<KeptArticle> iterator() {
        Iterator<byte[]> packed = articles.values().iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return packed.hasNext();
            }

            @Override
            public KeptArticle next() {
                return unpacked(packed.next());
            }
        };
    }

    @Override
    public int size() {
        return articles.size();
    }

    @Override
    public void clear() {
        articles.clear();
    }

    /** Numbers for names, from 1; 0 is none. */
    static final class Names {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> all = new ArrayList<>();

        synchronized int number(@Nullable String name) {
            if (name == null) return 0;
            Integer known = numbers.get(name);
            if (known != null) return known;
            all.add(name);
            numbers.put(name, all.size());
            return all.size();
        }

        synchronized @Nullable String name(int number) {
            return number == 0 ? null : all.get(number - 1);
        }
    }
}
