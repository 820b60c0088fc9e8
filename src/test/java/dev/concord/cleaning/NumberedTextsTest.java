package dev.concord.cleaning;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.text.TextSpan;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
            "nav",
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
            "<nav><ul><li><a href=\"/\">Home</a></li></ul></nav>",
            "<nav><svg><g><path d='1'/></g></svg><form><button>Go</button></form></nav>",
            "<nav><a>Home</nav>",
            "<nav><meta itemprop=x content=y></nav>",
            "<svg><g><use href='#a'></use></g></svg>",
            "<svg><g><p>out</p></g></svg>",
            "<button type=button><svg><title>x</title></svg> Share</button>",
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

    static Stream<Arguments> pagesAndWhatIsLeft() {
        return Stream.of(
                Arguments.of("<nav><ul><li><a>Home</a></li></ul></nav>", "<nav ></nav>"),
                Arguments.of("<svg width=\"1\"><g><path d=\"1\"/></g></svg>", "<svg ></svg>"),
                Arguments.of("<button><svg><title>x</title></svg><i>Go</i></button>", "<button ></button>"),
                Arguments.of("<nav><!-- > --><img src=x><script>a<b</script></nav>", "<nav ></nav>"),
                Arguments.of("<nav><form><button>Go</button></form></nav>", "<nav ></nav>"),
                Arguments.of("<nav><a>Home</nav>", "<nav ><a >[0]</nav>"),
                Arguments.of("<nav><link rel=me></nav>", "<nav ><link rel=me ></nav>"),
                Arguments.of("<a><nav><a>x</a></nav></a>", "<a ><nav ><a >[0]</a></nav></a>"),
                Arguments.of("<form><nav><form></form></nav></form>", "<form ><nav ><form ></form></nav></form>"),
                Arguments.of("<svg><p>out</p></svg>", "<svg ><p >[0]</p></svg>"),
                Arguments.of("<div> <p> one</p> <p>two</p></div>", "<div ><p >[0]</p><p >[2]</p></div>"),
                Arguments.of("<p>one</p> <p hidden>two</p>", "<p >[0]</p>( )<p hidden >[2]</p>"),
                Arguments.of("<b>one</b> <i>two</i>", "<b >[0]</b>( )<i >[2]</i>"));
    }

    /** A number in brackets stands for words, and one in round brackets for white space. */
    @ParameterizedTest
    @MethodSource("pagesAndWhatIsLeft")
    void whatIsNoneOfThePagesTextIsLeftOut(String page, String left) throws IOException {
        NumberedTexts texts = requireNonNull(NumberedTexts.of(page));
        var markup = new StringWriter();
        texts.markup().transferTo(markup);
        assertThat(markup.toString().replaceAll("(\\d+)\u007F", "[$1]").replaceAll("([ \t\f]+)\r", "( )"))
                .isEqualTo(left);
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
