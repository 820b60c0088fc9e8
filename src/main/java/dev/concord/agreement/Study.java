package dev.concord.agreement;

import dev.concord.agreement.Labellers.Pair;
import dev.concord.agreement.Prepared.Sheet;
import dev.concord.record.ArticleRecord.Sentiment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Agreement over many articles. Add them one by one (only a few numbers of each are kept), then ask for the figures.
 *
 * <p>All figures are pooled: what the articles say is added up, and the measure taken of the sum; never an average of
 * measures of single articles. An article with one labeller, or a unit with one label, counts in none of them.
 */
public final class Study {

    /** Articles that are prepared at once, on all cores. */
    private static final int BATCH = 256;

    private final StudyOptions options;
    private final List<LabelledArticle> waiting = new ArrayList<>(BATCH);
    private final Rows rows = new Rows();
    private final Labellers labellers;
    private final Coding sentiment;
    private final TopicSets topics;
    private final SpanFigures mentions;
    private final SpanFigures quotes;
    private final QuoteFigures shared;
    private final Unitizing unitizing;

    public Study(StudyOptions options) {
        this.options = options;
        this.labellers = new Labellers(options.apart());
        this.sentiment =
                new Coding(rows, labellers, Layer.SENTIMENT, new Wording("article", "articles", "a sentiment"), true);
        this.topics = new TopicSets(
                rows, labellers, Layer.TOPICS, new Wording("article", "articles", "topics"), options.topics());
        this.mentions = new SpanFigures(rows, labellers, Layer.MENTIONS, "mention");
        this.quotes = new SpanFigures(rows, labellers, Layer.QUOTES, "quote");
        this.shared = new QuoteFigures(rows, labellers);
        this.unitizing = new Unitizing(labellers);
    }

    /**
     * Adds an article; its id must not have come before, but directly before: then it is another comparison of the same
     * article, such as one labeller with each of the others in turn, and the bootstrap draws them together.
     */
    public void add(LabelledArticle article) {
        waiting.add(article);
        if (waiting.size() == BATCH) addWaiting();
    }

    private void addWaiting() {
        waiting.parallelStream()
                .map(article -> Prepared.of(article, options.apart()))
                .toList()
                .forEach(this::add);
        waiting.clear();
    }

    private void add(Prepared prepared) {
        List<Sheet> pooled = prepared.pooled();
        int[] who = new int[prepared.sheets().size()];
        for (int i = 0; i < who.length; i++) {
            who[i] = labellers.of(prepared.sheets().get(i).name());
        }
        addSentiment(pooled);
        int words = prepared.article().words();
        if (!pooled.isEmpty()) {
            List<Set<String>> chosen = new ArrayList<>(pooled.size());
            for (Sheet sheet : pooled) chosen.add(sheet.labels().topics());
            topics.unit(chosen);
        }
        mentions.article(words, pooled, sheet -> sheet.labels().mentions(), LabelSet::mentionWords);
        quotes.article(words, pooled, Sheet::contents, LabelSet::quoteWords);
        List<List<LabelledQuote>> said = new ArrayList<>(pooled.size());
        for (Sheet sheet : pooled) said.add(sheet.labels().quotes());
        shared.article(said, prepared.shared());
        for (int i = 0, pair = 0; i < who.length; i++) {
            for (int j = i + 1; j < who.length; j++) addPair(prepared, i, j, who[i], who[j], pair++);
        }
        int row = rows.end(prepared.article().id());
        unitizing.add(row, prepared.article(), pooled);
    }

    private void addSentiment(List<Sheet> pooled) {
        int[] labels = new int[pooled.size()];
        int count = 0;
        for (Sheet sheet : pooled) {
            Sentiment said = sheet.labels().sentiment();
            if (said != null) labels[count++] = category(said);
        }
        if (count > 0) sentiment.unit(labels, count);
    }

    private void addPair(Prepared prepared, int i, int j, int one, int other, int pair) {
        LabelSet first = prepared.sheets().get(i).labels();
        LabelSet second = prepared.sheets().get(j).labels();
        Sentiment saidFirst = first.sentiment();
        Sentiment saidSecond = second.sentiment();
        if (saidFirst != null && saidSecond != null) {
            sentiment.pair(one, other, category(saidFirst), category(saidSecond));
        }
        mentions.pair(one, other, prepared.mentions().get(pair));
        Alignment alignment = prepared.quotes().get(pair);
        quotes.pair(one, other, alignment);
        shared.pair(one, first.quotes(), other, second.quotes(), alignment);
    }

    /** Where nothing is said about the ties there is no value, and the label's name is the category. */
    private int category(Sentiment said) {
        Integer value = said.value();
        return value == null ? sentiment.categories.of(said.label()) : sentiment.categories.of(value, value);
    }

    public int articles() {
        addWaiting();
        return rows.count();
    }

    /** By name. */
    public List<String> labellers() {
        addWaiting();
        return labellers.names();
    }

    /** Those of all labellers together, layer by layer. */
    public List<Measure> pooled() {
        addWaiting();
        return taken(overAll());
    }

    private List<Figure> overAll() {
        List<Figure> figures = new ArrayList<>(sentiment.pooled());
        figures.addAll(topics.figures());
        figures.addAll(mentions.pooled());
        figures.addAll(quotes.pooled());
        figures.addAll(shared.topics());
        figures.addAll(shared.pooled());
        return figures;
    }

    /** All figures, layer by layer, of each layer first those of all labellers, then those of each two. */
    public List<Measure> measures() {
        addWaiting();
        List<Figure> figures = overAll();
        for (Pair pair : labellers.pairs()) {
            figures.addAll(sentiment.of(pair, options.pairs()));
            figures.addAll(mentions.of(pair));
            figures.addAll(quotes.of(pair));
            figures.addAll(shared.of(pair, options.pairs()));
        }
        return taken(figures);
    }

    private List<Measure> taken(List<Figure> figures) {
        int[] order = rows.order();
        List<Measure> measures =
                new Bootstrap(rows, order, options).measures(figures, unitizing.figures(order, options.seed()));
        return measures.stream()
                .sorted(Comparator.comparing(Measure::layer).thenComparing(measure -> measure.labellers() != null))
                .toList();
    }
}
