package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever goes in, a clean article or a {@link CleaningFault} comes out, and every character leads back. */
class AnySourceTest {

    private static final List<String> LINES = List.of(
            "OSTHAVEN, March 2. /TASS/. Ardenia is ready to open talks with Velmark on fishing this spring.",
            "Ardenia ready for talks with Velmark",
            "Read also",
            "©\u00A0Vera Ost/TASS",
            "He declined to comment.",
            "Wind\u00ADräder\u200B stehen still, sagt der\u00A0\u00A0Minister von Velmark am Freitag in seiner langen Rede.",
            "七転び八起き。両国の代表は十四日、漁業協定の改定について話し合い、次回の日程を決めた。",
            "👩\u200D👧 e\u0301",
            "The o\uFB03ce\u00E2\u0080\u0099s \u202Edoors\u202C opened on Monday, and nine people came to see it.",
            "\u00E2\u0080",
            ".",
            ", which the border office in",
            "•",
            "-",
            "1",
            "",
            "  ",
            "\u3000",
            "{{item}}",
            "January 14, 2019",
            "The minister said:",
            "\uFEFF",
            "Comments");

    private static final List<String> MARKUP = List.of(
            "<p>",
            "</p>",
            "<div class=\"sidebar\">",
            "</div>",
            "<h1>",
            "</h1>",
            "<br>",
            "<br/><br/>",
            "<table><tr><td>",
            "</table>",
            "<script>var a = '<p>no</p>';</script>",
            "<a href=x>",
            "</a>",
            "<figure><figcaption>",
            "</figure>",
            "&nbsp;",
            "&amp;",
            "&ampere",
            "&copy",
            "&#x1F6A2;",
            "&#xD83D;",
            "&notin;",
            "&bogus;",
            "<!-- no -->",
            "<li>",
            "<b>",
            "</i>",
            "<title>",
            "</title>",
            "<article>",
            "<plaintext",
            "<style>",
            "<p hidden>",
            "<![CDATA[",
            "<");

    @Provide
    Arbitrary<String> plainPages() {
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(LINES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(60)));
        Arbitrary<String> end = Arbitraries.of("\n", "\n\n", "\r\n", "\r", " ", "\u2028", "\n   ");
        return Combinators.combine(line, end)
                .as(String::concat)
                .list()
                .ofMaxSize(24)
                .map(lines -> String.join("", lines));
    }

    @Provide
    Arbitrary<String> htmlPages() {
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(LINES)),
                Tuple.of(5, Arbitraries.of(MARKUP)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
        return part.list().ofMaxSize(40).map(parts -> "<html><body>" + String.join("", parts));
    }

    @Property(tries = 400)
    void everyCharacterOfPlainTextLeadsBack(@ForAll("plainPages") String page) {
        check(page, "page.txt");
    }

    @Property(tries = 400)
    void everyCharacterOfHtmlLeadsBack(@ForAll("htmlPages") String page) {
        check(page, "page.html");
    }

    @Property(tries = 400)
    void bytesOfAnyKindAreReadOrRefused(@ForAll byte[] bytes, @ForAll("htmlPages") String page) {
        byte[] some = page.getBytes(UTF_8);
        byte[] both = Arrays.copyOf(some, some.length + bytes.length);
        System.arraycopy(bytes, 0, both, some.length, bytes.length);
        for (byte[] raw : List.of(bytes, both)) {
            byte[] before = raw.clone();
            check(raw, "page.html");
            check(raw, "page.txt");
            assertThat(raw).as("the bytes afterwards").isEqualTo(before);
        }
    }

    @Provide
    Arbitrary<List<PieceRule>> rules() {
        Arbitrary<String> what = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of(LINES).filter(line -> !line.isBlank())),
                Tuple.of(2, Arbitraries.of("a", "e", ".", "The", "the border office")));
        Arbitrary<PieceRule> words = Combinators.combine(
                        Arbitraries.of(Sign.SAME, Sign.BEGINS, Sign.ENDS, Sign.CONTAINS),
                        what,
                        Arbitraries.of(Making.class))
                .as(AnySourceTest::rule);
        Arbitrary<PieceRule> places = Combinators.combine(
                        Arbitraries.of(Sign.ELEMENT, Sign.WITHIN),
                        Arbitraries.of("p", "div.sidebar", "*", "article > p", "li"),
                        Arbitraries.of(Making.class).filter(making -> making != Making.CUT))
                .as(PieceRule::new);
        return Arbitraries.oneOf(words, places).list().ofMaxSize(6);
    }

    /** Lines that are nothing but what cleaning takes out are nothing to look for. */
    private static PieceRule rule(Sign sign, String what, Making making) {
        boolean nowhere = making == Making.CUT && !sign.saysWhere();
        return new PieceRule(sign, what.isBlank() ? "a" : what, nowhere ? Making.JOINED : making);
    }

    @Property(tries = 400)
    void whateverRulesDoEveryCharacterLeadsBack(
            @ForAll("htmlPages") String page,
            @ForAll("plainPages") String text,
            @ForAll("rules") List<PieceRule> rules) {
        checkRuled(page, "page.html", rules);
        checkRuled(text, "page.txt", rules);
    }

    private static void checkRuled(String page, String name, List<PieceRule> rules) {
        CleanArticle before;
        try {
            before = ArticleCleaner.clean(page.getBytes(UTF_8), name);
        } catch (CleaningFault refused) {
            return;
        }
        CleanArticle after = ArticleCleaner.clean(page.getBytes(UTF_8), name, null, outlet -> rules);
        Offsets.check(after, rules.stream().anyMatch(rule -> rule.making() == Making.JOINED));
        assertThat(rules).containsAll(after.rules());
        if (rules.stream().allMatch(rule -> rule.making().kind().isPresent()))
            assertThat(after.blocks()).hasSameSizeAs(before.blocks());
        if (before.meta().headline() != null)
            assertThat(after.meta().headline()).isNotNull();
    }

    private static void check(String page, String name) {
        check(page.getBytes(UTF_8), name);
    }

    private static void check(byte[] raw, String name) {
        try {
            Offsets.check(ArticleCleaner.clean(raw, name));
        } catch (CleaningFault refused) {
            assertThat(refused).hasMessageMatching("(?s)[A-Z].+\\.");
        }
    }
}
