package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HostileHtmlTest {

    private static final String PARAGRAPH =
            "<p>The two ministers met by the lake for an hour and agreed that they would meet again in May.</p>";

    private static CleanArticle clean(String page) {
        CleanArticle article = ArticleCleaner.clean(page.getBytes(UTF_8), "page.html");
        Offsets.check(article);
        return article;
    }

    @Test
    @Timeout(30)
    void aHundredThousandNestedTagsAreRead() {
        CleanArticle article = clean("<html><body>" + "<div>".repeat(100_000) + PARAGRAPH);
        assertThat(article.text()).startsWith("The two ministers met");
    }

    @Test
    @Timeout(30)
    void aHundredThousandOpenInlineTagsAreRead() {
        assertThat(clean("<html><body>" + PARAGRAPH + "<b>".repeat(100_000) + "x")
                        .text())
                .startsWith("The two");
    }

    /** Where each of them ends is looked for, but no stretch again and again. */
    @Test
    @Timeout(30)
    void fiftyThousandNavigationsThatDoNotEndAreRead() {
        String open = ("<nav>" + "home ".repeat(20)).repeat(50_000);
        assertThat(clean("<html><body>" + PARAGRAPH + open).text()).startsWith("The two");
    }

    @Test
    void scriptsStylesAndHiddenPartsAreNeverText() {
        Supplier<String> hidden = () -> "<script>var a = 'The minister never said this to anyone at all.';</script>"
                + "<style>p::after { content: 'The minister never said this at all.' }</style>"
                + "<template><p>The minister never said this to anyone at all.</p></template>"
                + "<p style='display: none'>The minister never said this to anyone at all.</p>"
                + "<noscript><p>The minister never said this to anyone at all.</p></noscript>";
        assertThat(clean("<body>" + hidden.get() + PARAGRAPH + hidden.get()).text())
                .doesNotContain("never said");
    }

    @Test
    void markupWrittenAsTextStaysText() {
        String text = clean("<body><p>He wrote &lt;script&gt;alert(1)&lt;/script&gt; on the wall, and the guards "
                        + "laughed about it for days.</p>" + PARAGRAPH)
                .text();
        assertThat(text).contains("He wrote <script>alert(1)</script> on the wall");
    }

    @Test
    void entitiesWithoutSemicolonsLeadBackToo() {
        String text = clean(
                        "<body><p>Bread &amp butter &copy2019 caf&eacute; &notit; &#128674; &#xD83D; were on the table, "
                                + "and everybody ate.</p>" + PARAGRAPH)
                .text();
        assertThat(text).startsWith("Bread & butter ©2019 café ¬it; 🚢 \uFFFD were on the table");
    }
}
