package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PieceRuleTest {

    private static final String PAGE = """
            <html><head><title>Ties are good - Osthaven Post</title><meta property="og:site_name" content="Osthaven Post"></head>
            <body><div id="page"><h1>Ties are good</h1>
            <article class="story wide"><p class="lead">Ardenia and Velmark want to keep the ties that they have.</p>
            <p>The minister said that ties and trade grow every year in both countries. A treaty comes next week.</p>
            <div class="box post-4711"><p>Read also: Walruses are back in Osthaven, as the harbour office said on Monday.</p></div>
            <p>Officials of both countries will meet on Monday to talk about the islands, he said at the end of the day.</p>
            <p class="lead">Follow us for more such news about Ardenia and Velmark, every day.</p>
            </article></div></body></html>""";

    private final Pieces pieces = pieces(PAGE);

    /** What a rule says against the piece that begins with READ, LEAD, FOLLOW or MINISTER, and whether it fits. */
    @ParameterizedTest(name = "{0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            begins   | Read also:                     | Read      | true
            begins   | READ ALSO:                     | Read      | true
            begins   | read  also:                    | Read      | true
            begins   | Read also:                     | Follow    | false
            begins   | also:                          | Read      | false
            ends     | on Monday.                     | Read      | true
            ends     | ON MONDAY                      | Read      | false
            contains | walruses                       | Read      | true
            contains | back in osthaven,              | Read      | true
            contains | walrus bacon                   | Read      | false
            same     | FOLLOW us for more such news about ardenia and velmark, every day. | Follow | true
            same     | Follow us for more             | Follow    | false
            element  | p.lead                         | Follow    | true
            element  | p.lead                         | Read      | false
            element  | .lead                          | Ardenia   | true
            element  | p                              | Read      | true
            element  | div.box > p                    | Read      | true
            element  | div > p                        | Follow    | false
            element  | article.wide.story > p.lead    | Follow    | true
            element  | article.wide > p               | Read      | false
            element  | P.Lead                         | Follow    | true
            within   | div.box                        | Read      | true
            within   | div#page                       | Read      | true
            within   | #page > .story                 | The min   | true
            within   | div.box                        | Follow    | false
            within   | *                              | Follow    | true
            within   | div.boxes                      | Read      | false
            """)
    void fits(String sign, String what, String beginning, boolean expected) {
        PieceRule rule = new PieceRule(Sign.of(sign).orElseThrow(), what, Making.CAPTION);
        Pieces ruled = pieces.ruled(List.of(rule)).pieces();
        assertThat(rule.test().test(part(beginning))).isEqualTo(expected);
        if (expected && ruled.kind(find(beginning)) == BlockKind.CAPTION)
            assertThat(ruled.reason(find(beginning))).isEqualTo(rule.reason());
    }

    private Draft.Part part(String beginning) {
        int i = find(beginning);
        return new Draft.Part(
                new MappedText(
                        pieces.text(i),
                        RawMap.of(new int[] {0, 0, 1}, pieces.text(i).length())),
                pieces.kind(i),
                "",
                () -> pieces.place(i));
    }

    @ParameterizedTest
    @CsvSource({"BOILERPLATE", "BODY", "SUBHEAD", "CAPTION", "DEK", "HEADLINE"})
    void aRuleMakesAPieceAnyKind(BlockKind kind) {
        var rule = new PieceRule(Sign.BEGINS, "Read also:", Making.of(kind));
        var ruled = pieces.ruled(List.of(rule));
        assertThat(ruled.pieces().kind(find("Read also"))).isEqualTo(kind);
        assertThat(ruled.passed()).isEmpty();
        if (kind == BlockKind.HEADLINE) {
            assertThat(ruled.pieces().kind(find("Ties"))).isEqualTo(BlockKind.SUBHEAD);
            assertThat(ruled.pieces().assemble().headline()).startsWith("Read also");
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            begins   | read also:     | Read also:                                                              | Walruses are back in Osthaven, as the harbour office said on Monday.
            contains | as the HARBOUR | Read also: Walruses are back in Osthaven,                               | as the harbour office said on Monday.
            ends     | on Monday.     | Read also: Walruses are back in Osthaven, as the harbour office said    | on Monday.
            """)
    void aRuleCutsAPieceInTwo(String sign, String what, String first, String second) {
        var rule = new PieceRule(Sign.of(sign).orElseThrow(), what, Making.CUT);
        assertThat(pieces.isTouchedBy(rule)).isTrue();
        var ruled = pieces.ruled(List.of(rule));
        int i = find(ruled.pieces(), "Read also");
        assertThat(ruled.by()).containsExactly(rule);
        assertThat(ruled.pieces().size()).isEqualTo(pieces.size() + 1);
        assertThat(ruled.pieces().text(i)).isEqualTo(first);
        assertThat(ruled.pieces().text(i + 1)).isEqualTo(second);
        assertThat(ruled.pieces().kind(i + 1)).isEqualTo(pieces.kind(i));
        assertThat(ruled.pieces().raw(i + 1).in(PAGE)).isEqualTo(second);
        assertThat(ruled.pieces().reason(i)).isEqualTo(rule.reason());
    }

    @Test
    void aPieceThatIsNothingButTheWordsIsNotCut() {
        var rule = new PieceRule(Sign.CONTAINS, "Ties are good", Making.CUT);
        assertThat(pieces.isTouchedBy(rule)).isFalse();
        assertThat(pieces.ruled(List.of(rule)).by()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"element, p", "within, div.box", "same, Read also"})
    void whatSaysNotWhereCannotCut(String sign, String what) {
        assertThatThrownBy(() -> new PieceRule(Sign.of(sign).orElseThrow(), what, Making.CUT))
                .isInstanceOf(CleaningFault.class)
                .hasMessage("A piece is cut where words stand that it begins with, ends with or contains.");
    }

    @Test
    void aRuleMakesAPieceOneWithTheNext() {
        var rule = new PieceRule(Sign.WITHIN, "div.box", Making.JOINED);
        var ruled = pieces.ruled(List.of(rule)).pieces();
        int i = find(ruled, "Read also");
        assertThat(ruled.size()).isEqualTo(pieces.size() - 1);
        assertThat(ruled.text(i)).startsWith("Read also: Walruses").endsWith("on Monday. " + pieces.text(i + 1));
        assertThat(ruled.kind(i)).isEqualTo(pieces.kind(i));
    }

    @Test
    void severalThatFollowOneAnotherBecomeOneWithThePieceBehindThem() {
        var ruled = pieces(PAGE.replace(" class=\"lead\"", ""))
                .ruled(List.of(new PieceRule(Sign.ENDS, ".", Making.JOINED)))
                .pieces();
        assertThat(ruled.size()).isEqualTo(2);
        assertThat(ruled.text(1)).startsWith("Ardenia and Velmark").endsWith("every day.");
    }

    @Test
    void howeverManyPiecesAreJoinedEachIsCopiedOnce() {
        String page =
                "<body>" + "<p>The ministers of both countries spoke of a treaty for an hour today.</p>".repeat(60_000);
        Pieces joined = assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> pieces(page)
                        .ruled(List.of(new PieceRule(Sign.BEGINS, "The ministers", Making.JOINED)))
                        .pieces());
        assertThat(joined.size()).isEqualTo(1);
    }

    @Test
    void theLastPieceHasNoNext() {
        assertThat(pieces.isTouchedBy(new PieceRule(Sign.BEGINS, "Follow us", Making.JOINED)))
                .isFalse();
    }

    @Test
    void whatIsCutCanBeGivenAKindByALaterRule() {
        var cut = new PieceRule(Sign.CONTAINS, "A treaty comes", Making.CUT);
        var out = new PieceRule(Sign.BEGINS, "A treaty comes", Making.BOILERPLATE);
        var ruled = pieces.ruled(List.of(cut, out));
        assertThat(ruled.by()).containsExactly(cut, out);
        assertThat(ruled.pieces().assemble().text())
                .contains("grow every year in both countries.")
                .doesNotContain("A treaty");
    }

    @Test
    void ofTwoRulesThatSpeakOfTheSamePieceTheLaterOneIsRight() {
        var first = new PieceRule(Sign.WITHIN, "div.box", Making.BOILERPLATE);
        var second = new PieceRule(Sign.BEGINS, "Read also:", Making.CAPTION);
        var ruled = pieces.ruled(List.of(first, second));
        assertThat(ruled.pieces().kind(find("Read also"))).isEqualTo(BlockKind.CAPTION);
        assertThat(ruled.by()).containsExactly(second);
        assertThat(pieces.ruled(List.of(second, first)).by()).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({
        "within, article.story, BOILERPLATE, It would leave no body.",
        "same, Ties are good, BODY, It would take the headline away."
    })
    void aRuleThatWouldLeaveNoArticleIsPassedOverAndTheOthersAreNot(String sign, String what, Making kind, String why) {
        var breaking = new PieceRule(Sign.of(sign).orElseThrow(), what, kind);
        var good = new PieceRule(Sign.BEGINS, "Read also:", Making.BOILERPLATE);
        var ruled = pieces.ruled(List.of(breaking, good));
        assertThat(ruled.passed()).containsExactly(new Pieces.PassedOver(breaking, why));
        assertThat(ruled.by()).containsExactly(good);
    }

    @Test
    void articlesThatComeInAreCleanedByTheRulesOfTheirOutlet() {
        var rule = new PieceRule(Sign.BEGINS, "Read also:", Making.BOILERPLATE);
        CleanArticle clean = ArticleCleaner.clean(
                PAGE.getBytes(UTF_8),
                "page.html",
                null,
                outlet -> "Osthaven Post".equals(outlet) ? List.of(rule) : List.of());
        assertThat(clean.text()).doesNotContain("Walruses").contains("Officials of both");
        assertThat(clean.rules()).containsExactly(rule);
        Offsets.check(clean);
        assertThat(ArticleCleaner.clean(PAGE.getBytes(UTF_8), "page.html").text())
                .contains("Walruses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "div..a", "div#a#b", "div >", "> p", "p:hover", "a b", "div[x]", ".", "#"})
    void whatIsNoPlaceIsRefused(String what) {
        assertThatThrownBy(() -> new PieceRule(Sign.WITHIN, what, Making.BODY))
                .isInstanceOf(CleaningFault.class)
                .hasMessageMatching("[SA“].+\\.");
    }

    @Test
    void wordsWithoutEndAreRefused() {
        assertThatThrownBy(() -> new PieceRule(Sign.CONTAINS, "a".repeat(301), Making.BODY))
                .hasMessage("A rule looks for at most 300 characters, not 301.");
    }

    @Test
    void keptPiecesKnowTheirPlace() {
        Pieces kept = Pieces.of(pieces.kept());
        int read = find("Read also");
        assertThat(kept.where(read)).isEqualTo("div#page > article.story.wide > div.box.post-4711 > p");
        assertThat(kept.isTouchedBy(new PieceRule(Sign.WITHIN, "div.box", Making.BOILERPLATE)))
                .isTrue();
        var without = pieces.kept().stream()
                .map(one -> new Pieces.Kept(one.kind(), one.reason(), one.text(), one.runs(), null))
                .toList();
        assertThat(Pieces.of(without).where(read)).isEmpty();
    }

    @Test
    void noPageMakesARuleSlow() {
        String long_ = "a".repeat(4_000_000);
        String nested = "<div class='a b c'>".repeat(20_000) + "<p>The minister said that ties grow every year.";
        String page =
                "<html><body><p>" + long_ + ". The minister said that ties and trade grow every year.</p>" + nested;
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            Pieces hostile = pieces(page);
            List<PieceRule> rules = List.of(
                    new PieceRule(Sign.CONTAINS, "a".repeat(299) + "b", Making.CAPTION),
                    new PieceRule(Sign.ENDS, "a".repeat(299) + "b", Making.CAPTION),
                    new PieceRule(Sign.WITHIN, ".a > .b > .c > .d", Making.CAPTION));
            long begun = System.nanoTime();
            for (PieceRule rule : rules) hostile.ruled(List.of(rule));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
        });
    }

    @Test
    void likelyRulesKnowAPieceByItsElementFirstAndByTheWordsThatOtherArticlesHave() {
        List<Pieces> others = IntStream.range(0, 6)
                .mapToObj(i -> pieces(PAGE.replace("Walruses are back", "Number " + i + " is here")))
                .toList();
        var likely = LikelyRules.of(pieces, find("Read also"), Making.BOILERPLATE, 0, others);
        assertThat(likely)
                .extracting(rule -> rule.sign().word() + " " + rule.what())
                .startsWith(
                        "element div.box > p",
                        "within div.box",
                        "within article.story.wide",
                        "within div#page",
                        "begins Read also:");
        assertThat(likely).allMatch(rule -> pieces.isTouchedBy(rule));
    }

    @Test
    void whereALeadHasCutTheWordsOnEitherSideAreLikely() {
        int i = find("The min");
        int cut = pieces.text(i).indexOf("A treaty");
        assertThat(LikelyRules.of(pieces, i, Making.CUT, cut, List.of()))
                .extracting(rule -> rule.sign().word() + " " + rule.what())
                .startsWith("contains A treaty comes", "ends A treaty comes next week.")
                .noneMatch(rule -> rule.startsWith("element") || rule.startsWith("same"));
        assertThat(LikelyRules.of(pieces, find("Read also"), Making.CUT, 10, List.of())
                        .getFirst())
                .isEqualTo(new PieceRule(Sign.BEGINS, "Read also:", Making.CUT));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Photo: Vera Ost for the Osthaven Post | begins Photo:            | ends the Osthaven Post
            Subscribe to our newsletter today     | begins Subscribe to our  | ends our newsletter today
            関連記事：両国の漁業協定                | begins 関連記事：          | same 関連記事：両国の漁業協定
            """)
    void withoutOtherArticlesTheFirstAndLastWordsAreLikely(String words, String begins, String ends) {
        Pieces plain = pieces(
                PAGE.replace("Read also: Walruses are back in Osthaven, as the harbour office said on Monday.", words));
        int i = find(plain, words.substring(0, 4));
        assertThat(LikelyRules.of(plain, i, Making.CAPTION, 0, List.of()))
                .extracting(rule -> rule.sign().word() + " " + rule.what())
                .contains(begins, ends);
    }

    private static Pieces pieces(String page) {
        return ArticleCleaner.pieces(page.getBytes(UTF_8), "page.html", null);
    }

    private int find(String beginning) {
        return find(pieces, beginning);
    }

    private static int find(Pieces pieces, String beginning) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith(beginning)) return i;
        throw new AssertionError("no piece begins with " + beginning);
    }
}
