package dev.concord.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.account.ProjectId;
import dev.concord.agreement.Alignment;
import dev.concord.agreement.Extent;
import dev.concord.annotation.Change;
import dev.concord.annotation.LabelledSheet;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Sheet;
import dev.concord.annotation.SheetId;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of case, drawn into the text. */
class UnitsTest {

    static final String PLAIN = "\"[q:Ties are good],\" [c:said] [m=taro-kono:Taro Kono], and he left.";

    static Stream<Arguments> pairs() {
        return Stream.of(
                Arguments.of("nothing", PLAIN, PLAIN, "QUOTES []", "MENTIONS []"),
                Arguments.of(
                        "missing",
                        PLAIN,
                        "\"Ties are good,\" said [m=taro-kono:Taro Kono], and he left.",
                        "QUOTES [MISSING]",
                        "MENTIONS []"),
                Arguments.of(
                        "boundary",
                        PLAIN,
                        "\"[q:Ties are] good,\" [c:said] [m=taro-kono:Taro Kono], and he left.",
                        "QUOTES [BOUNDARY]",
                        "MENTIONS []"),
                Arguments.of(
                        "cue",
                        PLAIN,
                        "\"[q:Ties are good],\" said [m=taro-kono:Taro Kono], and he left.",
                        "QUOTES [CUE]",
                        "MENTIONS []"),
                Arguments.of(
                        "speaker",
                        PLAIN,
                        "\"[q:Ties are good],\" [c:said] [m=sergey-lavrov:Taro Kono], and he left.",
                        "QUOTES [SOURCE]",
                        "MENTIONS [SPEAKER]"),
                Arguments.of(
                        "a mention cut shorter",
                        PLAIN,
                        "\"[q:Ties are good],\" [c:said] Taro [m=taro-kono:Kono], and he left.",
                        "QUOTES []",
                        "MENTIONS [BOUNDARY]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pairs")
    void twoSheetsDifferIn(String name, String one, String other, String quotes, String mentions) {
        assertThat(kinds(sheet("anna", Marked.of(one)), sheet("ben", Marked.of(other))))
                .containsExactlyInAnyOrder(quotes, mentions);
    }

    @Test
    void anotherMentionIsAnotherSourceThoughTheSpeakerIsTheSame() {
        String he = "\"[q:Ties are good],\" [c:said] Taro Kono, and [m=taro-kono:he] left.";
        assertThat(kinds(sheet("anna", Marked.of(PLAIN)), sheet("ben", Marked.of(he))))
                .containsExactlyInAnyOrder("QUOTES [SOURCE]", "MENTIONS [MISSING]", "MENTIONS [MISSING]");
    }

    @Test
    void quotesDifferInTypeSentimentAndTopics() {
        var anna = Marked.of(PLAIN).tone(1).about("visits");
        var ben = Marked.of(PLAIN).type(QuoteType.MIXED).tone(-1).about("peace_treaty");
        assertThat(kinds(sheet("anna", anna), sheet("ben", ben))).contains("QUOTES [SENTIMENT, TOPICS, TYPE]");
    }

    @Test
    void articlesDifferInSentimentAndTopics() {
        var anna = Marked.of(PLAIN).sentiment(1, "positive").topics("visits");
        assertThat(kinds(sheet("anna", anna), sheet("ben", Marked.of(PLAIN).sentiment(-2, "hostile"))))
                .contains("SENTIMENT [SENTIMENT]", "TOPICS [TOPICS]");
        assertThat(kinds(sheet("anna", anna), sheet("ben", Marked.of(PLAIN))))
                .contains("SENTIMENT [MISSING]", "TOPICS [TOPICS]");
        assertThat(kinds(
                        sheet("anna", Marked.of(PLAIN)),
                        sheet("ben", Marked.of(PLAIN).topics())))
                .contains("TOPICS []");
    }

    @Test
    void theFurtherApartTheWorse() {
        var hostile = verdict(
                Marked.of(PLAIN).sentiment(-2, "hostile"), Marked.of(PLAIN).sentiment(2, "very_positive"));
        var near = verdict(
                Marked.of(PLAIN).sentiment(1, "positive"), Marked.of(PLAIN).sentiment(2, "very_positive"));
        assertThat(hostile.severity()).isGreaterThan(near.severity());
    }

    Verdict verdict(Marked one, Marked other) {
        return Verdict.of(Units.of(List.of(sheet("anna", one), sheet("ben", other)))
                .getFirst()
                .members());
    }

    @Test
    void ofThreeTheLargestGroupLeads() {
        var units = Units.of(List.of(
                sheet("anna", Marked.of(PLAIN.replace("good]", "]good"))),
                sheet("ben", Marked.of(PLAIN)),
                sheet("cleo", Marked.of(PLAIN))));
        Unit quote = units.stream()
                .filter(unit -> unit.layer() == CaseLayer.QUOTES)
                .findFirst()
                .orElseThrow();
        Verdict verdict = Verdict.of(quote.members());
        assertThat(verdict.agreeing()).isEqualTo(2);
        assertThat(verdict.leading()).isEqualTo("ben");
        assertThat(verdict.tied()).isFalse();
        assertThat(verdict.kinds()).isEqualTo(Set.of(CaseKind.BOUNDARY));
    }

    /** So a figure's count is the count of its cases. */
    @RepeatedTest(20)
    void twoLabellersAreJoinedAsAgreementJoinsThem(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Mention> anna = scattered(random);
        List<Mention> ben = scattered(random);
        var alignment = Alignment.of(extents(anna), extents(ben));
        var units = Units.of(List.of(sheet("anna", labels(anna)), sheet("ben", labels(ben))));
        assertThat(units)
                .filteredOn(unit -> !unit.members().containsValue(null))
                .hasSize(alignment.pairs().size());
        assertThat(units)
                .filteredOn(unit -> unit.members().containsValue(null))
                .hasSize(alignment.onlyFirst().size() + alignment.onlySecond().size());
        assertThat(units)
                .filteredOn(unit -> Verdict.of(unit.members()).kinds().isEmpty())
                .hasSize((int)
                        alignment.pairs().stream().filter(Alignment.Pair::exact).count());
    }

    static List<Mention> scattered(Random random) {
        String text = "x".repeat(60);
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int start = random.nextInt(50);
            TextSpan span = new TextSpan(start, start + 1 + random.nextInt(9));
            mentions.add(new Mention("m" + i, Surface.of(text, span), null));
        }
        return mentions;
    }

    static List<Extent> extents(List<Mention> mentions) {
        return mentions.stream()
                .map(mention -> Extent.of(mention.surface().span()))
                .toList();
    }

    static List<String> kinds(LabelledSheet... sheets) {
        return Units.of(List.of(sheets)).stream()
                .map(unit ->
                        unit.layer() + " " + sorted(Verdict.of(unit.members()).kinds()))
                .toList();
    }

    static List<String> sorted(Set<CaseKind> kinds) {
        return kinds.stream().map(CaseKind::name).sorted().toList();
    }

    static Labels labels(List<Mention> mentions) {
        return new Labels(mentions, List.of(), null, null, null);
    }

    static LabelledSheet sheet(String labeller, Marked drawn) {
        List<Mention> mentions = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        Sentiment sentiment = null;
        List<String> topics = null;
        for (Change change : drawn.changes()) {
            if (change instanceof Change.PutMention put) mentions.add(put.mention());
            if (change instanceof Change.PutQuote put) quotes.add(put.quote());
            if (change instanceof Change.PutSentiment put) sentiment = put.sentiment();
            if (change instanceof Change.PutTopics put) topics = put.topics();
        }
        return sheet(labeller, labels(mentions, quotes, sentiment, topics));
    }

    static Labels labels(
            List<Mention> mentions, List<Quote> quotes, @Nullable Sentiment sentiment, @Nullable List<String> topics) {
        return new Labels(mentions, quotes, sentiment, topics, null);
    }

    static LabelledSheet sheet(String labeller, Labels labels) {
        return new LabelledSheet(
                new Sheet(
                        new SheetId(1),
                        new ProjectId(1),
                        new ArticleId(1),
                        labeller,
                        new AssignmentId(1),
                        AssignmentState.SUBMITTED,
                        null,
                        1,
                        1,
                        0,
                        null,
                        null,
                        1,
                        Purpose.ORDINARY,
                        null,
                        null),
                labels);
    }
}
