package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.text.TextSpan;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With numbers in the place of its texts, a page gives the same pieces from the same places as with jsoup's positions. */
class NumberedTextsTest {

    private static final List<String> TAGS = List.of(
            "p",
            "div",
            "table",
            "tr",
            "td",
            "select",
            "option",
            "svg",
            "title",
            "style",
            "script",
            "textarea",
            "template",
            "noscript",
            "br",
            "pre",
            "a",
            "b",
            "i",
            "li",
            "ul",
            "h1",
            "form",
            "button",
            "iframe",
            "body",
            "html",
            "head",
            "col",
            "caption",
            "time",
            "img",
            "hr",
            "dd",
            "nobr",
            "listing",
            "image",
            "article");

    private static final List<String> KNOTS = List.of(
            "<",
            ">",
            "<!--",
            "-->",
            "<!-- x -->",
            "<!doctype html>",
            "<?x?>",
            "<!x>",
            "</>",
            "</ x>",
            "&amp;",
            "&lt;",
            "&#32;",
            "&nbsp;",
            "&#10;",
            "&copy",
            "\n",
            " ",
            "\t",
            "\r\n",
            "\f",
            "\u007F",
            "12\u007F",
            "=",
            "\"",
            "'",
            "<a href=\"x>y\">",
            "<a title='<b>'>",
            "<p class=a/b>",
            "<br/>",
            "<BR>",
            "</br>",
            "<img alt=\"<!--\">",
            "<script><!-- <script> </script> --></script>",
            "<script>var a='<p>';</script>",
            "<style>p > a {}</style>",
            "<title>T &amp; x</title>",
            "<svg><title>x</title><path d=\"1\"/></svg>",
            "<svg><style><p>out</style></svg>",
            "<script type=\"application/ld+json\">{\"a\":\"</p>\"}</script>",
            "<div hidden>",
            "<p data-a=1 class=q href=x/>",
            "<b/ class=x id = y>",
            "<p CLASS=\"x\"style='display:none'>",
            "<p class= >",
            "<svg viewBox='0'/>",
            "<font color=red>",
            "<script/>",
            "<b <i>x",
            "<SCRIPT>x</Script >",
            "</script>",
            "</style>",
            "</select>",
            "</svg>",
            "<plaintext>",
            "<math><mi>",
            "\u65E5");

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> part = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(TAGS).map("<%s>"::formatted)),
                Tuple.of(2, Arbitraries.of(TAGS).map("</%s>"::formatted)),
                Tuple.of(3, Arbitraries.of("One", " two ", "three.")),
                Tuple.of(1, Arbitraries.of(KNOTS)));
        return part.list().ofMaxSize(25).map(parts -> String.join("", parts));
    }

    @Property(tries = 3_000)
    void anyPageGivesTheSamePiecesFromTheSamePlaces(@ForAll("pages") String page) {
        HtmlPage numbered = HtmlPage.of(page);
        List<String> pieces = pieces(numbered);
        if (!numbered.isAstray()) assertThat(pieces).isEqualTo(pieces(HtmlPage.tracked(page)));
    }

    private static List<String> pieces(HtmlPage page) {
        return HtmlPieces.of(page).stream()
                .map(it -> "%s: %s %s, %d linked"
                        .formatted(
                                it.block().normalName()
                                        + it.block().className()
                                        + it.block().id(),
                                it.piece().text,
                                Arrays.toString(it.piece().mapped.map().runs()),
                                it.linkWords()))
                .toList();
    }

    @Test
    void aTextIsItsNumberUntilItIsRestored() {
        String raw = "<title>T</title><p>Ties &amp; trade <b>grow</b>";
        HtmlPage page = HtmlPage.of(raw);
        assertThat(page.tree.text()).doesNotContain("Ties");
        assertThat(page.placeOfTitle(page.tree.expectFirst("title"))).isEqualTo(new TextSpan(7, 8));
        page.restore(page.tree);
        assertThat(page.tree.body().text()).isEqualTo("Ties & trade grow");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>one</>two",
                "<p>one</br>two",
                "<p>one<b <i>two",
                "<p>one<!-- two",
                "<p>one<!--> two -->",
                "<script>one",
                "<script/>two",
                "<script><!-- <script>one</script> two --></script>",
                "<svg><style><p>one</style></svg>",
                "<p>&#10;one",
                "<plaintext>one",
                "<svg><![CDATA[one]]></svg>",
                "<p class='one"
            })
    void whatJsoupReadsInAWayOfItsOwnHasNoNumbers(String page) {
        assertThat(NumberedTexts.of(page)).isNull();
    }
}
