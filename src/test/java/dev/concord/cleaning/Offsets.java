package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.text.TextSpan;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jsoup.parser.Parser;

/** What must hold of every cleaned article, whatever went in. */
final class Offsets {

    private Offsets() {}

    static void check(CleanArticle article) {
        check(article, false);
    }

    /** @param joined whether pieces were joined: the space between two leads to whatever stood between them */
    static void check(CleanArticle article, boolean joined) {
        assertThat(article.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
        assertThat(article.map().length()).isEqualTo(article.text().length());
        checkBlocks(article);
        checkCharacters(article, joined);
    }

    /** Blocks in the text tile it, a blank line between two; every block lies in the source. */
    private static void checkBlocks(CleanArticle article) {
        List<CleanBlock> inText =
                article.blocks().stream().filter(block -> block.text() != null).toList();
        int at = 0;
        for (CleanBlock block : inText) {
            TextSpan span = Objects.requireNonNull(block.text());
            if (at > 0) {
                assertThat(article.text().substring(at, at + 2)).isEqualTo("\n\n");
                at += 2;
            }
            assertThat(span.start()).isEqualTo(at);
            assertThat(span.length()).isPositive();
            assertThat(article.toRaw(span)).isEqualTo(block.raw());
            assertThat(span.in(article.text()))
                    .isEqualTo(span.in(article.text()).strip())
                    .doesNotContain("\n");
            at = span.end();
        }
        assertThat(at).isEqualTo(article.text().length());
        for (CleanBlock block : article.blocks()) {
            assertThat(block.raw().end()).isLessThanOrEqualTo(article.raw().length());
        }
        assertThat(inText).extracting(CleanBlock::kind).contains(BlockKind.BODY);
        assertThat(article.recordBlocks()).extracting(CleanBlock::kind).doesNotContain(BlockKind.BOILERPLATE);
    }

    private static void checkCharacters(CleanArticle article, boolean joined) {
        String text = article.text();
        for (int i = 0; i < text.length(); i++) {
            char clean = text.charAt(i);
            String raw = article.raw()
                    .substring(article.map().start(i), article.map().end(i));
            boolean same = raw.length() == 1 && raw.charAt(0) == clean;
            boolean space = clean == ' ' && !raw.isEmpty() && (joined || isSpace(raw));
            boolean separator = clean == '\n' && raw.isEmpty();
            boolean entity = raw.startsWith("&")
                    && (clean == '\uFFFD' || Parser.unescapeEntities(raw, false).indexOf(clean) >= 0);
            boolean ligature = Normalizer.normalize(raw, Normalizer.Form.NFKC).indexOf(clean) >= 0;
            String read = new String(raw.getBytes(ISO_8859_1), UTF_8);
            boolean misread = read.indexOf(clean) >= 0 || (clean == ' ' && isSpace(read));
            assertThat(same || space || separator || entity || ligature || misread)
                    .as("character %d of the text, %s, from %s", i, Integer.toHexString(clean), raw)
                    .isTrue();
        }
    }

    private static boolean isSpace(String raw) {
        boolean element = raw.startsWith("<") && raw.endsWith(">");
        String decoded = Parser.unescapeEntities(raw, false);
        return element || decoded.chars().allMatch(c -> Characters.isSpace((char) c));
    }
}
