package dev.concord.agreement;

import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Articles by simulated annotators who see the same and err at a given rate: ten quotes each, a source mention for each
 * quote, a sentiment, topics.
 */
public final class Simulated {

    private static final String[] TOPICS = {"economic_cooperation", "peace_treaty", "visits"};
    private static final QuoteType[] TYPES = QuoteType.values();
    private static final int QUOTES = 10;
    /** Text that each quote has to itself, its mention in front of it. */
    private static final int ROOM = 300;

    private final Words words;
    private final int annotators;
    private final double error;

    /** @param error how often each label is drawn anew */
    public Simulated(int annotators, double error) {
        this.words = Words.of("words ".repeat(QUOTES * ROOM / 6));
        this.annotators = annotators;
        this.error = error;
    }

    public LabelledArticle article(int number) {
        SplittableRandom random = new SplittableRandom(number);
        List<LabelledQuote> truth = new ArrayList<>();
        for (int i = 0; i < QUOTES; i++) truth.add(quote(random, i));
        int sentiment = random.nextInt(-2, 3);
        Set<String> topics = topics(random);
        TreeMap<String, LabelSet> labels = new TreeMap<>();
        for (int who = 0; who < annotators; who++) {
            List<LabelledQuote> seen = new ArrayList<>();
            for (int i = 0; i < QUOTES; i++) seen.add(seen(random, truth.get(i), i));
            labels.put("annotator" + who, labels(random, seen, sentiment, topics));
        }
        return new LabelledArticle("%08d".formatted(number), QUOTES * ROOM, words.count(), labels);
    }

    private LabelSet labels(SplittableRandom random, List<LabelledQuote> seen, int sentiment, Set<String> topics) {
        int value = errs(random) ? random.nextInt(-2, 3) : sentiment;
        List<Extent> mentions = seen.stream().map(LabelledQuote::source).toList();
        return new LabelSet(
                new Sentiment(value, "point " + value),
                errs(random) ? topics(random) : topics,
                mentions,
                seen,
                words.covered(mentions),
                words.covered(seen.stream().map(LabelledQuote::content).toList()));
    }

    private boolean errs(SplittableRandom random) {
        return random.nextDouble() < error;
    }

    private static LabelledQuote quote(SplittableRandom random, int place) {
        int start = place * ROOM + 30 + 6 * random.nextInt(10);
        int end = start + 12 * random.nextInt(3, 15);
        int mention = place * ROOM + random.nextInt(10);
        return new LabelledQuote(
                Extent.of(new TextSpan(start, end)),
                TYPES[random.nextInt(TYPES.length)],
                Extent.of(new TextSpan(mention, mention + random.nextInt(4, 18))),
                "speaker-" + random.nextInt(40),
                random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(-2, 3)),
                topics(random));
    }

    private LabelledQuote seen(SplittableRandom random, LabelledQuote truth, int place) {
        LabelledQuote other = quote(random, place);
        return new LabelledQuote(
                errs(random) ? other.content() : truth.content(),
                errs(random) ? other.type() : truth.type(),
                errs(random) ? other.source() : truth.source(),
                errs(random) ? other.speaker() : truth.speaker(),
                errs(random) ? other.sentiment() : truth.sentiment(),
                errs(random) ? other.topics() : truth.topics());
    }

    private static Set<String> topics(SplittableRandom random) {
        Set<String> topics = new TreeSet<>();
        for (String topic : TOPICS) if (random.nextInt(3) == 0) topics.add(topic);
        return topics;
    }
}
