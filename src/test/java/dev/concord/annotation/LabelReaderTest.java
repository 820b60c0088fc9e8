package dev.concord.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    private static Labels labels(byte[]... kept) {
        return LabelJson.labels(List.of(kept), Map.of());
    }

    private static byte[] mention(String json) {
        return LabelPack.part(Layer.MENTION, json).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrittenIsReadAgainInAnyOrder() {
        Sentiment sentiment = new Sentiment(null, "none");
        Labels labels = labels(
                LabelPack.content(List.of(
                        new Change.PutQuote(BARE),
                        new Change.PutTopics(List.of("visits")),
                        new Change.PutMention(SOMEBODY),
                        new Change.PutSentiment(sentiment))),
                LabelPack.content(List.of(
                        new Change.PutQuote(WHOLE),
                        new Change.PutNote("An article, and \"more\"."),
                        new Change.PutMention(KONO))));
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
        assertThat(labels().isEmpty()).isTrue();
    }

    @Test
    void whatALaterVersionMayHaveAddedIsPassedOver() {
        byte[] kept = mention(
                "{\"new\":{\"id\":[1,{\"a\":2}]},\"id\":\"m2\",\"surface\":{\"span\":{\"start\":40,\"end\":42,\"new\":[]},"
                        + "\"text\":\"he\",\"new\":null},\"speaker\":null}");
        assertThat(labels(kept).mentions()).containsExactly(SOMEBODY);
    }

    @Test
    void aLabelThatLacksItsPlaceIsNotRead() {
        byte[] kept = mention("{\"id\":\"m1\",\"surface\":null,\"speaker\":null}");
        assertThatThrownBy(() -> labels(kept))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without surface");
    }
}
