package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Several comparisons of one article: one labeller with each of the others. */
class ComparisonsTest {

    @Test
    void comparisonsOfOneArticleAreDrawnTogether() {
        Study together = new Study(StudyOptions.USUAL.withRounds(200));
        Study apart = new Study(StudyOptions.USUAL.withRounds(200));
        for (int i = 0; i < 60; i++) {
            for (int other = 0; other < 3; other++) {
                // the others are of one mind, so that what they add is no evidence of its own
                LabelledArticle pair = pair("a" + i, labels(i), labels(i + i % 2));
                together.add(pair);
                apart.add(new LabelledArticle(pair.id() + " " + other, pair.length(), pair.words(), pair.labels()));
            }
        }
        assertThat(together.articles()).isEqualTo(60);
        assertThat(apart.articles()).isEqualTo(180);
        List<Measure> wide = together.measures();
        List<Measure> narrow = apart.measures();
        for (int i = 0; i < wide.size(); i++) {
            Measure one = wide.get(i);
            // γ draws its chance by the number of lines
            if (one.measure() != Coefficient.GAMMA)
                assertThat(one.value()).isEqualTo(narrow.get(i).value());
            if (one.low() == null || width(one) == 0) continue;
            assertThat(width(one)).as(one.layer() + " " + one.title()).isGreaterThan(width(narrow.get(i)));
        }
    }

    private static LabelledArticle pair(String id, LabelSet one, LabelSet other) {
        return new LabelledArticle(id, 200, 40, new TreeMap<>(Map.of("other", other, "person", one)));
    }

    private static LabelSet labels(int variant) {
        Extent quote = Extent.of(new TextSpan(10 + variant % 3, 40));
        return new LabelSet(
                new Sentiment(variant % 3, "grade"),
                variant % 2 == 0 ? Set.of("visits") : Set.of(),
                List.of(Extent.of(new TextSpan(50, 55 + variant % 2))),
                List.of(new LabelledQuote(
                        quote, variant % 2 == 0 ? QuoteType.DIRECT : QuoteType.MIXED, null, "kono", 1, Set.of())),
                Extent.of(new TextSpan(10, 11 + variant % 2)),
                Extent.of(new TextSpan(2 + variant % 3, 8)));
    }

    private static double width(Measure measure) {
        return Objects.requireNonNull(measure.high()) - Objects.requireNonNull(measure.low());
    }
}
