package dev.concord.release;

import static dev.concord.release.Told.article;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.record.QuoteType;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MajorityTest {

    @Test
    void oneAnnotatorIsNoMajority() {
        assertThat(Majority.of(Arrays.asList(article(1).by("anna").feels(1).record())))
                .isEmpty();
    }

    @Test
    void sentimentIsWhatMoreThanHalfChose() {
        assertThat(majority(article(1).feels(1), article(1).feels(1), article(1).feels(-1))
                        .sentiment())
                .isEqualTo(article(1).feels(1).record().sentiment());
        assertThat(majority(article(1).feels(1), article(1).feels(-1)).sentiment())
                .isNull();
        assertThat(majority(article(1).feels(1), article(1), article(1)).sentiment())
                .as("who said nothing counts")
                .isNull();
    }

    @Test
    void aTopicNeedsMoreThanHalf() {
        assertThat(majority(
                                article(1).about("visits", "peace_treaty"),
                                article(1).about("visits"),
                                article(1).about("peace_treaty"))
                        .topics())
                .containsExactly("visits", "peace_treaty");
        assertThat(majority(article(1).about("visits"), article(1)).topics()).isEmpty();
    }

    @Test
    void aMentionThatMostHaveStandsAsMostDrewIt() {
        ArticleRecord made = majority(
                article(1).names("Taro Kono", "taro-kono").names("a source", null),
                article(1).names("Taro Kono", null),
                article(1).names("Taro Kono said", "taro-kono"));

        assertThat(made.mentions()).hasSize(1);
        Mention mention = made.mentions().getFirst();
        assertThat(mention.surface().text()).isEqualTo("Taro Kono");
        assertThat(mention.speaker()).as("two of three name him").isEqualTo("taro-kono");
        assertThat(made.speakers()).extracting(Speaker::id).containsExactly("taro-kono");
    }

    @Test
    void whatAQuoteSaysNeedsMoreThanHalfOfThoseWhoHaveIt() {
        ArticleRecord made = majority(
                article(1).names("Taro Kono", "taro-kono").quotes("We are ready.", QuoteType.DIRECT, "said"),
                article(1).names("Taro Kono", "taro-kono").quotes("We are ready.", QuoteType.MIXED, "said"),
                article(1).names("He", null).quotes("are ready.", QuoteType.DIRECT, null));

        assertThat(made.quotes()).hasSize(1);
        Quote quote = made.quotes().getFirst();
        assertThat(quote.content().getFirst().text()).isEqualTo("We are ready.");
        assertThat(quote.type()).isEqualTo(QuoteType.DIRECT);
        assertThat(Objects.requireNonNull(quote.cue()).text()).isEqualTo("said");
        assertThat(quote.source()).isEqualTo("m1");
        assertThat(quote.speaker()).isEqualTo("taro-kono");
        assertThat(quote.note()).as("notes are nobody's majority").isNull();
    }

    @Test
    void aSourceThatDoesNotStandIsNone() {
        ArticleRecord made = majority(
                article(1).names("Taro Kono", null).quotes("We are ready.", QuoteType.DIRECT, null),
                article(1).names("He", null).quotes("We are ready.", QuoteType.DIRECT, null));

        assertThat(made.mentions()).isEmpty();
        assertThat(made.quotes()).hasSize(1);
        assertThat(made.quotes().getFirst().source()).isNull();
    }

    @Test
    void saysUnderWhatItWasMade() {
        assertThat(majority(article(1).under(1), article(1).under(1)).provenance())
                .extracting(Provenance::guideline, Provenance::status, Provenance::seconds)
                .containsExactly(1, "submitted", null);
        assertThat(majority(article(1).under(1), article(1).under(2))
                        .provenance()
                        .guideline())
                .isNull();
    }

    private static ArticleRecord majority(Told... sheets) {
        String[] names = {"anna", "boris", "chiyo"};
        for (int i = 0; i < sheets.length; i++) sheets[i].by(names[i]);
        ArticleRecord made =
                Majority.of(Arrays.stream(sheets).map(Told::record).toList()).orElseThrow();
        assertThat(made.labeller()).isEqualTo("majority");
        return made;
    }
}
