package dev.concord.agreement.ui;

import dev.concord.agreement.Coefficient;
import dev.concord.agreement.Layer;
import dev.concord.agreement.Measure;
import dev.concord.agreement.Metric;
import dev.concord.agreement.StudyOptions;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures in words, as they are printed: three digits, a point, "to" between the ends of an interval. */
final class FigureWords {

    private FigureWords() {}

    static String title(Layer layer) {
        return switch (layer) {
            case SENTIMENT -> "Sentiment of the article";
            case TOPICS -> "Topics of the article";
            case MENTIONS -> "Mentions of speakers";
            case QUOTES -> "Quotes";
            case QUOTE_TYPE -> "Type of shared quotes";
            case QUOTE_SENTIMENT -> "Sentiment of shared quotes";
            case ATTRIBUTION -> "Who said it";
        };
    }

    /** One sentence under the title. */
    static String about(Layer layer) {
        return switch (layer) {
            case SENTIMENT ->
                "What each article says about the ties between the two parties, from hostile to very positive.";
            case TOPICS -> "Which topics each article is about: as whole sets, and topic by topic.";
            case MENTIONS -> "Whether labellers mark the same words as naming a speaker.";
            case QUOTES ->
                "Whether labellers mark the same words as quoted, and give the quotes they share the same topics.";
            case QUOTE_TYPE -> "Direct, indirect or mixed, on quotes that several labellers marked.";
            case QUOTE_SENTIMENT -> "What a quote says about the ties, on quotes that several labellers marked.";
            case ATTRIBUTION -> "Whether labellers name the same speaker, on quotes that several of them marked.";
        };
    }

    /** The figure with the layer where its name alone says too little. */
    static String name(FigureKey key, String plain) {
        boolean topicsOfQuotes = key.layer() == Layer.QUOTES
                && (key.metric() == Metric.MASI || key.topic() != null || key.measure() == Coefficient.PERCENT);
        return topicsOfQuotes ? "Topics: " + plain : plain;
    }

    static String name(Measure measure) {
        String topic = measure.topic();
        String title = measure.title();
        return name(FigureKey.of(measure), topic == null ? title : title.replace(topic, topic.replace('_', ' ')));
    }

    static String longName(Measure measure) {
        return title(measure.layer()) + ": " + name(measure);
    }

    static String value(@Nullable Double value) {
        return value == null ? "undefined" : number(value, 3);
    }

    static String interval(Measure measure) {
        Double low = measure.low();
        Double high = measure.high();
        return low == null || high == null ? "–" : number(low, 3) + " to " + number(high, 3);
    }

    /** 0.71; never −0.00. */
    static String number(double value, int digits) {
        String words = String.format(Locale.ROOT, "%." + digits + "f", value);
        return words.matches("-0\\.0*") ? words.substring(1) : words.replace('-', '−');
    }

    /** What its n counts. */
    static String units(Measure measure) {
        if (measure.metric() == Metric.TOKEN) return "words";
        return switch (measure.layer()) {
            case SENTIMENT, TOPICS -> "articles";
            case MENTIONS -> "mentions";
            case QUOTES ->
                measure.measure() == Coefficient.UNITIZING_ALPHA || measure.measure() == Coefficient.GAMMA
                        ? "stretches of quotes"
                        : "quotes";
            case QUOTE_TYPE, QUOTE_SENTIMENT, ATTRIBUTION -> "quotes";
        };
    }

    /** As a methods section may print it. */
    static @Nullable String cited(Measure measure) {
        StudyOptions how = StudyOptions.USUAL;
        Double value = measure.value();
        if (value == null) return null;
        Double low = measure.low();
        Double high = measure.high();
        String ends = low == null || high == null
                ? ""
                : ", %.0f %% BCa bootstrap interval [%s, %s] (articles resampled, %,d rounds, seed %d)"
                        .formatted(100 * how.level(), number(low, 3), number(high, 3), how.rounds(), how.seed());
        return "%s = %s%s, n = %,d %s.".formatted(measure.title(), number(value, 3), ends, measure.n(), units(measure));
    }

    /** The figure in one sentence, for those who hear it. */
    static String sentence(Measure measure) {
        if (measure.value() == null) return "%s: undefined. %s".formatted(name(measure), measure.whyUndefined());
        return "%s: %s, 95 %% interval %s, n %,d"
                .formatted(name(measure), value(measure.value()), interval(measure), measure.n());
    }
}
