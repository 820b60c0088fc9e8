package dev.concord.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LabelReaderTest {

    private static final Mention KONO = new Mention("m1", at(0, "Taro “Kono” \\ \"外相\" 😀"), "taro-kono");
    private static final Mention SOMEBODY = new Mention("m2", at(40, "he"), null);
    private static final Quote WHOLE = new Quote(
            "q1",
            QuoteType.MIXED,
            List.of(at(60, "ties are"), at(80, "good")),
            at(70, "said"),
            "m1",
            "taro-kono",
            -2,
            List.of("visits", "peace_treaty"),
            "a note\nof two lines");
    private static final Quote BARE =
            new Quote("q2", QuoteType.INDIRECT, List.of(at(100, "x")), null, null, null, null, List.of(), null);

    private static Surface at(int start, String text) {
        return new Surface(new TextSpan(start, start + text.length()), text);
    }

    private static LabelText row(Layer layer, Change change) {
        return new LabelText(1, layer, Objects.requireNonNull(LabelJson.of(change)));
    }

    @Test
    void whatIsWrittenIsReadAgainInAnyOrder() {
        Sentiment sentiment = new Sentiment(null, "none");
        Labels labels = LabelJson.labels(
                List.of(
                        row(Layer.QUOTE, new Change.PutQuote(BARE)),
                        row(Layer.TOPICS, new Change.PutTopics(List.of("visits"))),
                        row(Layer.MENTION, new Change.PutMention(SOMEBODY)),
                        row(Layer.SENTIMENT, new Change.PutSentiment(sentiment)),
                        row(Layer.QUOTE, new Change.PutQuote(WHOLE)),
                        row(Layer.NOTE, new Change.PutNote("An article, and \"more\".")),
                        row(Layer.MENTION, new Change.PutMention(KONO))),
                Map.of());
        assertThat(labels)
                .isEqualTo(new Labels(
                        List.of(KONO, SOMEBODY),
                        List.of(WHOLE, BARE),
                        sentiment,
                        List.of("visits"),
                        "An article, and \"more\"."));
    }

    @Test
    void aSheetWithoutLabelsHasNone() {
        assertThat(LabelJson.labels(List.of(), Map.of()).isEmpty()).isTrue();
    }

    @Test
    void whatALaterVersionMayHaveAddedIsPassedOver() {
        var row = new LabelText(
                1,
                Layer.MENTION,
                "{\"new\":{\"id\":[1,{\"a\":2}]},\"id\":\"m2\",\"surface\":{\"span\":{\"start\":40,\"end\":42,\"new\":[]},"
                        + "\"text\":\"he\",\"new\":null},\"speaker\":null}");
        assertThat(LabelJson.labels(List.of(row), Map.of()).mentions()).containsExactly(SOMEBODY);
    }

    @Test
    void aLabelThatLacksItsPlaceIsNotRead() {
        var row = new LabelText(1, Layer.MENTION, "{\"id\":\"m1\",\"surface\":null,\"speaker\":null}");
        assertThatThrownBy(() -> LabelJson.labels(List.of(row), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without surface");
    }
}
