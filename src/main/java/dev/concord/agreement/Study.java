package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import dev.concord.agreement.SharedQuotes.Link;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Agreement over many articles. Add them one by one (each is let go at once), then ask for the figures.
 *
 * <p>All figures are pooled: what the articles say is added up, and the measure taken of the sum; never an average of
 * measures of single articles. An article with one labeller, or a unit with one label, counts in none of them.
 */
public final class Study {

    private final StudyOptions options;
    private final Rows rows = new Rows();
    private final Labellers labellers;
    private final Coding sentiment;
    private final TopicSets topics;
    private final SpanFigures mentions;
    private final SpanFigures quotes;
    private final QuoteFigures shared;

    public Study(StudyOptions options) {
        this.options = options;
        this.labellers = new Labellers(options.apart());
        this.sentiment = new Coding(
                rows, labellers, Layer.SENTIMENT, new Wording("article", "articles", "a sentiment"), true);
        this.topics = new TopicSets(
                rows, labellers, Layer.TOPICS, new Wording("article", "articles", "topics"), options.topics());
        this.mentions = new SpanFigures(rows, labellers, Layer.MENTIONS, "mention");
        this.quotes = new SpanFigures(rows, labellers, Layer.QUOTES, "quote");
        this.shared = new QuoteFigures(rows, labellers);
    }

    /** Adds an article; its id must not have come before. */
    public void add(LabelledArticle article) {
        List<Sheet> all = new ArrayList<>();
        article.labels().forEach((name, labels) -> all.add(new Sheet(labellers.of(name), labels)));
        List<Sheet> pooled =
                all.stream().filter(sheet -> labellers.isPooled(sheet.who)).toList();
        addSentiment(all, pooled);
        if (!pooled.isEmpty()) {
            topics.unit(pooled.stream().map(sheet -> sheet.labels.topics()).toList());
        }
        mentions.article(article.words(), pooled, sheet -> sheet.labels.mentions(), LabelSet::mentionWords);
        quotes.article(article.words(), pooled, Sheet::contents, LabelSet::quoteWords);
        addPairs(all, pooled);
        rows.end(article.id());
    }

    /** What one labeller said of the article that is being added. */
    record Sheet(int who, LabelSet labels, List<Extent> contents) {

        Sheet(int who, LabelSet labels) {
            this(who, labels, labels.quotes().stream().map(LabelledQuote::content).toList());
        }
    }

    private void addSentiment(List<Sheet> all, List<Sheet> pooled) {
        int[] labels = new int[pooled.size()];
        int count = 0;
        for (Sheet sheet : pooled) {
            Sentiment said = sheet.labels.sentiment();
            if (said != null) labels[count++] = category(said);
        }
        if (count > 0) sentiment.unit(labels, count);
        for (int i = 0; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                Sentiment one = all.get(i).labels.sentiment();
                Sentiment other = all.get(j).labels.sentiment();
                if (one == null || other == null) continue;
                sentiment.pair(all.get(i).who, all.get(j).who, category(one), category(other));
            }
        }
    }

    private int category(Sentiment said) {
        Integer value = said.value();
        return value == null
                ? sentiment.categories.of(said.label())
                : sentiment.categories.of(value.toString(), value);
    }

    private void addPairs(List<Sheet> all, List<Sheet> pooled) {
        List<Link> links = new ArrayList<>();
        for (int i = 0, a = 0; i < all.size(); i++) {
            Sheet one = all.get(i);
            boolean counts = labellers.isPooled(one.who);
            for (int j = i + 1, b = a + (counts ? 1 : 0); j < all.size(); j++) {
                Sheet other = all.get(j);
                Alignment alignment = addPair(one, other);
                if (!labellers.isPooled(other.who)) continue;
                if (counts) addLinks(links, a, one, b, other, alignment);
                b++;
            }
            if (counts) a++;
        }
        shared.article(pooled.stream().map(sheet -> sheet.labels.quotes()).toList(), links);
    }

    private Alignment addPair(Sheet one, Sheet other) {
        mentions.pair(one.who, other.who, one.labels.mentions(), other.labels.mentions());
        Alignment alignment = quotes.pair(one.who, other.who, one.contents, other.contents);
        shared.pair(one.who, one.labels.quotes(), other.who, other.labels.quotes(), alignment);
        return alignment;
    }

    private static void addLinks(List<Link> links, int a, Sheet one, int b, Sheet other, Alignment alignment) {
        for (Alignment.Pair pair : alignment.pairs()) {
            if (!pair.matches()) continue;
            int start = one.contents.get(pair.first()).start();
            int otherStart = other.contents.get(pair.second()).start();
            links.add(new Link(a, b, pair, Math.min(start, otherStart)));
        }
    }

    public int articles() {
        return rows.count();
    }

    /** By name. */
    public List<String> labellers() {
        return labellers.names();
    }

    /** All figures, layer by layer, of each layer first those of all labellers, then those of each two. */
    public List<Measure> measures() {
        List<Figure> figures = new ArrayList<>(sentiment.pooled());
        figures.addAll(topics.figures());
        figures.addAll(mentions.pooled());
        figures.addAll(quotes.pooled());
        figures.addAll(shared.topics());
        figures.addAll(shared.pooled());
        for (Pair pair : labellers.pairs()) {
            figures.addAll(sentiment.of(pair, options.pairs()));
            figures.addAll(mentions.of(pair));
            figures.addAll(quotes.of(pair));
            figures.addAll(shared.of(pair, options.pairs()));
        }
        figures.sort(Comparator.comparing(Figure::layer).thenComparing(figure -> figure.labellers() != null));
        return new Bootstrap(rows, figures, options).measures();
    }
}
