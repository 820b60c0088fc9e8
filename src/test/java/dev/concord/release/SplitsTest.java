package dev.concord.release;

import static dev.concord.release.Told.article;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.release.SplitPlan.ByDate;
import dev.concord.shell.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitsTest {

    /** Texts that have no run of words in common. */
    private static String text(int number) {
        Random random = new Random(number);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 80; i++)
            text.append("w").append(random.nextInt(100_000)).append(' ');
        return text.toString();
    }

    private static List<Told> articles(int count) {
        return IntStream.range(0, count).mapToObj(i -> article(i, text(i))).toList();
    }

    private static Map<String, String> dealt(SplitPlan plan, List<Told> articles) {
        Splits splits = new Splits(plan, Map.of());
        articles.forEach(each -> splits.add(List.of(each.record())));
        return splits.byArticle();
    }

    private static long in(String split, Map<String, String> dealt) {
        return Collections.frequency(dealt.values(), split);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 100})
    void everySplitGetsItsShare(int count) {
        Map<String, String> dealt = dealt(SplitPlan.ratio("80,10,10", 1, false), articles(count));
        assertThat(in("train", dealt)).isEqualTo(count * 8 / 10);
        assertThat(in("validation", dealt)).isEqualTo(count / 10);
        assertThat(in("test", dealt)).isEqualTo(count / 10);
    }

    @Test
    void aSeedDealsOnceAndForAllAndAnotherOtherwise() {
        var one = dealt(SplitPlan.ratio("0.5,0.25,0.25", 1, false), articles(40));
        assertThat(dealt(SplitPlan.ratio("2,1,1", 1, false), articles(40).reversed()))
                .isEqualTo(one);
        assertThat(dealt(SplitPlan.ratio("2,1,1", 2, false), articles(40))).isNotEqualTo(one);
    }

    @Test
    void aShareOfNothingGetsNothing() {
        assertThat(dealt(SplitPlan.ratio("80,0,20", 1, false), articles(20)).values())
                .containsOnly("train", "test");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatTellsTheSameStoryStaysTogether(int seed) {
        List<Told> all = new ArrayList<>(articles(30));
        String story = text(100);
        all.add(article(100, story).on("2017-08-07"));
        all.add(article(101, story + " And a last word.").on("2017-08-09"));
        all.add(article(102, text(102)).on("2017-08-07").titled("Kono and Lavrov discuss peace treaty in Manila"));
        all.add(article(103, text(103)).on("2017-08-07").titled("Lavrov, Kono discuss treaty"));
        all.add(article(104, text(104)).repeats(103));
        Map<String, String> dealt = dealt(SplitPlan.ratio("50,25,25", seed, false), all);
        assertThat(dealt.get("%016x".formatted(100))).isEqualTo(dealt.get("%016x".formatted(101)));
        assertThat(dealt.get("%016x".formatted(102)))
                .isEqualTo(dealt.get("%016x".formatted(103)))
                .isEqualTo(dealt.get("%016x".formatted(104)));
    }

    @Test
    void theSameWordsOnAnotherDayAreAnotherStory() {
        Stories stories = new Stories();
        stories.add(
                article(1, text(1))
                        .on("2017-08-07")
                        .titled("Kono and Lavrov discuss peace treaty")
                        .record(),
                null);
        stories.add(
                article(2, text(2))
                        .on("2018-08-07")
                        .titled("Kono and Lavrov discuss peace treaty")
                        .record(),
                null);
        assertThat(stories.byArticle().values()).doesNotHaveDuplicates();
    }

    @Test
    void whatALeadKeptTogetherIsOneStory() {
        Stories stories = new Stories();
        stories.add(article(1, text(1)).record(), 7L);
        stories.add(article(2, text(2)).record(), null);
        stories.add(article(3, text(3)).record(), 7L);
        assertThat(stories.byArticle().values())
                .containsExactly("%016x".formatted(1), "%016x".formatted(2), "%016x".formatted(1));
    }

    @Test
    void chineseAndJapaneseAreComparedSignBySign() {
        Stories stories = new Stories();
        String text = "河野太郎外相は７日、マニラでロシアのラブロフ外相と会談し、平和条約の締結に向けた交渉を進めることで一致した。";
        stories.add(article(1, text).record(), null);
        stories.add(article(2, text + "詳細は後日発表する。").record(), null);
        stories.add(article(3, "日本銀行は金融政策決定会合を開き、現在の大規模な金融緩和策を維持することを決めた。").record(), null);
        assertThat(stories.byArticle().values())
                .containsExactly("%016x".formatted(1), "%016x".formatted(1), "%016x".formatted(3));
    }

    @Test
    void strataGiveEachSplitItsShareOfEveryTopic() {
        List<Told> all = articles(40);
        for (int i = 0; i < 40; i++) all.get(i).about(i < 20 ? "visits" : "peace_treaty");
        Map<String, String> dealt = dealt(SplitPlan.ratio("80,10,10", 3, true), all);
        for (int from : new int[] {0, 20}) {
            long tested = IntStream.range(from, from + 20)
                    .filter(i -> "test".equals(dealt.get("%016x".formatted(i))))
                    .count();
            assertThat(tested).isEqualTo(2);
        }
    }

    @Test
    void aCutByDateKeepsWhatIsTestedOnBehindWhatIsTrainedOn() {
        var plan = new ByDate(LocalDate.parse("2018-01-01"), LocalDate.parse("2019-01-01"));
        String story = text(9);
        Map<String, String> dealt = dealt(
                plan,
                List.of(
                        article(1, text(1)).on("2017-12-31"),
                        article(2, text(2)).on("2018-01-01"),
                        article(3, text(3)).on("2019-01-01"),
                        article(4, story).on("2017-01-01"),
                        article(5, story).on("2020-01-01")));
        assertThat(dealt.values()).hasSize(5);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(i -> dealt.get("%016x".formatted(i))))
                .containsExactly("train", "validation", "test", "test", "test");
    }

    @Test
    void anArticleWithoutADateCannotBeCut() {
        var plan = new ByDate(null, LocalDate.parse("2019-01-01"));
        assertThatThrownBy(() -> dealt(plan, List.of(article(7, text(7)))))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Nothing was released. 1 article states no date")
                .hasMessageContaining("article 0000000000000007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "80,20", "a,b,c", "-1,1,1", "0,0,0", "1,0,0", "NaN,1,1", "Infinity,1,1"})
    void whatAreNoSharesIsRefused(String shares) {
        assertThatThrownBy(() -> SplitPlan.ratio(shares, 1, false))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("split: ");
    }
}
