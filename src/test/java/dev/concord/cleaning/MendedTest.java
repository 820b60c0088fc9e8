package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

/** What is done to characters, and that the clean article tells of it; the source itself stays as it came. */
class MendedTest {

    private static CleanArticle text(String line) {
        CleanArticle article = ArticleCleaner.clean((line + "\n\n" + PARAGRAPH).getBytes(UTF_8), "a.txt");
        assertThat(article.raw()).startsWith(line);
        Offsets.check(article);
        return article;
    }

    private static final String PARAGRAPH =
            "The two ministers met by the lake for an hour on Monday and agreed that they would meet again in May.";

    @Test
    void textThatNeedsNothingTellsOfNothing() {
        assertThat(text("The head of the office said on Monday that it would open its doors in May.")
                        .mended())
                .isEmpty();
    }

    @Test
    void ligaturesBecomeTheirLetters() {
        CleanArticle article =
                text("The o\uFB03ce \uFB01rst opened its doors on Monday, and nine people came to see it.");
        assertThat(article.text()).startsWith("The office first opened");
        assertThat(article.mended()).containsExactly(entry(Mended.LIGATURE, 2));
    }

    @Test
    void noBreakSpacesAndSoftHyphensGo() {
        CleanArticle article =
                text("The\u00A0of\u00ADfice opened its\u202Fdoors on Monday, and nine people came to see it.");
        assertThat(article.text()).startsWith("The office opened its doors");
        assertThat(article.mended()).containsOnly(entry(Mended.SPACE, 2), entry(Mended.INVISIBLE, 1));
    }

    @Test
    void marksOfDirectionGo() {
        CleanArticle article =
                text("The \u202Eoffice\u202C opened its doors\u200F on Monday, and nine people came to see it.");
        assertThat(article.text()).startsWith("The office opened its doors on Monday");
        assertThat(article.mended()).containsExactly(entry(Mended.DIRECTION, 3));
    }

    @Test
    void textReadInTheWrongCharsetOnceIsPutRight() {
        CleanArticle article =
                text("The office\u00E2\u0080\u0099s doors opened on Monday, and nine people came to see them open.");
        assertThat(article.text()).startsWith("The office’s doors");
        assertThat(article.mended()).containsExactly(entry(Mended.MISREAD, 1));
    }

    @Test
    void linesBrokenInsideAParagraphOfHtmlAreJoined() {
        String page =
                "<p>The two ministers met by the lake\r\nfor an hour on Monday and agreed to meet again in May.</p>";
        CleanArticle article = ArticleCleaner.clean(page.getBytes(UTF_8), "a.html");
        assertThat(article.text()).contains("by the lake for an hour");
        assertThat(article.mended()).containsExactly(entry(Mended.LINE_END, 1));
    }
}
