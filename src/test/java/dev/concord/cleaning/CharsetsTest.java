package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.cleaning.Encoding.Found;
import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The same article comes out of whatever charset it was written in, and the clean article says how that was told. */
class CharsetsTest {

    private static final String RUSSIAN = """
            Министры двух стран встретились у озера

            ОСТХАВЕН, 3 мая. /ТАСС/. Министры иностранных дел двух стран встретились в понедельник у озера и говорили целый час.

            По словам министра, следующая встреча состоится осенью, и на ней будет подписано соглашение о рыболовстве.
            """;

    private static final String JAPANESE = """
            両国の外相が湖畔で会談、漁業協定を協議

            【東京共同】両国の外相は三日、湖畔の町で一時間にわたって会談し、漁業協定の改定について協議した。次回の会談は秋に開かれる予定だ。

            外相は記者団に対し、話し合いはとても有意義だったと語り、両国の関係がさらに深まることを期待していると述べた。
            """;

    private static final String CHINESE = """
            两国外长在湖边举行会谈

            两国外长星期一在湖边的小城举行了一个小时的会谈，就渔业协定的修改交换了意见，并决定今年秋天再次见面。

            外长对记者说，这次会谈非常有意义，他希望两国之间的关系能够得到进一步的发展，人民之间的往来也会越来越多。
            """;

    private static final String FRENCH = """
            Les deux ministres se sont rencontrés près du lac

            Les ministres des affaires étrangères des deux pays se sont rencontrés lundi près du lac et ont parlé pendant une heure.

            « La prochaine réunion aura lieu à l’automne », a déclaré le ministre, qui espère un accord sur la pêche.
            """;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(RUSSIAN, "windows-1251"),
                Arguments.of(RUSSIAN, "KOI8-R"),
                Arguments.of(RUSSIAN, "UTF-16LE"),
                Arguments.of(RUSSIAN, "UTF-16BE"),
                Arguments.of(JAPANESE, "Shift_JIS"),
                Arguments.of(JAPANESE, "EUC-JP"),
                Arguments.of(CHINESE, "GB18030"),
                Arguments.of(FRENCH, "windows-1252"));
    }

    private static CleanArticle clean(byte[] raw, String name, @Nullable String type) {
        CleanArticle article = ArticleCleaner.clean(raw, name, type);
        Offsets.check(article);
        return article;
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void textThatSaysNothingIsToldByItsBytes(String text, String charset) {
        CleanArticle article = clean(text.getBytes(Charset.forName(charset)), "a.txt", null);
        assertThat(article.raw()).isEqualTo(text);
        assertThat(article.encoding().found()).isEqualTo(Found.DETECTED);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("texts")
    void textMayComeWithAHeader(String text, String charset) {
        CleanArticle article = clean(text.getBytes(Charset.forName(charset)), "a", "text/plain; charset=" + charset);
        assertThat(article.raw()).isEqualTo(text);
        assertThat(article.encoding().found()).isEqualTo(Found.HEADER);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R"})
    void aPageMayNameItsCharset(String charset) {
        String page = "<html><head><meta http-equiv=Content-Type content='text/html; charset=" + charset
                + "'></head><body><p>" + RUSSIAN.strip().replace("\n\n", "</p><p>") + "</p></body></html>";
        CleanArticle article = clean(page.getBytes(Charset.forName(charset)), "a.html", null);
        assertThat(article.raw()).isEqualTo(page);
        assertThat(article.encoding()).isEqualTo(new Encoding(Charset.forName(charset), Found.DECLARED));
    }

    @Test
    void aHeaderSaysMoreThanThePage() {
        String page = "<html><head><meta charset=koi8-r></head><body><p>" + RUSSIAN.replace("\n\n", "</p><p>");
        CleanArticle article =
                clean(page.getBytes(Charset.forName("windows-1251")), "a", "text/html; charset=windows-1251");
        assertThat(article.text()).contains("ОСТХАВЕН, 3 мая");
    }

    @Test
    void aPageTurnedIntoUtf8IsReadAsThatWhateverItStillDeclares() {
        String page = "<html><head><meta charset=windows-1251></head><body><p>" + RUSSIAN.replace("\n\n", "</p><p>");
        CleanArticle article = clean(page.getBytes(UTF_8), "a.html", null);
        assertThat(article.text()).contains("ОСТХАВЕН, 3 мая");
        assertThat(article.encoding()).isEqualTo(new Encoding(UTF_8, Found.VALID));
    }

    @Test
    void aWrongDeclarationIsFoundOut() {
        String page = "<html><head><meta charset=euc-jp></head><body><p>" + RUSSIAN.replace("\n\n", "</p><p>");
        CleanArticle article = clean(page.getBytes(Charset.forName("windows-1251")), "a.html", null);
        assertThat(article.encoding()).isEqualTo(new Encoding(Charset.forName("windows-1251"), Found.DETECTED));
    }

    @Test
    void aByteOrderMarkSaysMost() {
        byte[] raw = ("\uFEFF" + RUSSIAN).getBytes(UTF_16LE);
        assertThat(clean(raw, "a.txt", "text/plain; charset=utf-8").encoding().found())
                .isEqualTo(Found.BYTE_ORDER_MARK);
    }
}
