package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.text.TextSpan;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final String PAGE = """
            <html><head><title>Ties are good - Osthaven Post</title></head><body><nav>Home News</nav>
            <h1>Ties are good</h1>
            <p>The minister said that&nbsp;ties &amp; trade grow every year &#x1F600; in both countries. A treaty comes next week.</p>
            <p>Officials of both   countries will meet on Monday to talk about the islands, he said at the end of the day.</p>
            <p>Subscribe to our newsletter</p></body></html>""";

    private final byte[] raw = PAGE.getBytes(StandardCharsets.UTF_8);
    private final Pieces pieces = ArticleCleaner.pieces(raw, "page.html", null);

    @Test
    void untouchedPiecesMakeTheTextOfTheCleaner() {
        CleanArticle clean = ArticleCleaner.clean(raw, "page.html");
        Pieces.Assembled put = pieces.assemble();
        assertThat(put.text()).isEqualTo(clean.text());
        assertThat(put.map().runs()).isEqualTo(clean.map().runs());
        assertThat(put.blocks()).isEqualTo(clean.blocks());
    }

    @Test
    void keptPiecesAreTheSamePieces() {
        Pieces again = Pieces.of(pieces.kept());
        assertThat(again.assemble().map().runs())
                .isEqualTo(pieces.assemble().map().runs());
        assertThat(again.assemble().blocks()).isEqualTo(pieces.assemble().blocks());
    }

    @Test
    void whateverIsChangedEveryCharacterLeadsBackToTheSource() {
        int first = find("The minister");
        Pieces changed = pieces.split(first, pieces.text(first).indexOf("A treaty"));
        assertThat(changed.size()).isEqualTo(pieces.size() + 1);
        assertThat(changed.text(first + 1)).isEqualTo("A treaty comes next week.");
        changed = changed.with(first + 1, BlockKind.SUBHEAD, Pieces.BY_HAND).join(first + 1);
        assertThat(changed.text(first + 1)).startsWith("A treaty comes next week. Officials of both countries");
        assertLeadsBack(changed);
        assertLeadsBack(pieces.split(first, pieces.text(first).indexOf("\uD83D\uDE00") + 1));
    }

    @Test
    void splittingAndJoiningGivesTheTextBack() {
        int first = find("The minister");
        String text = pieces.text(first);
        for (int at = 1; at < text.length(); at++) {
            Pieces split = pieces.split(first, at);
            if (split == pieces) continue;
            if (Character.isLowSurrogate(text.charAt(at))) {
                // no character is cut in two
                assertThat(split.text(first))
                        .isEqualTo(pieces.split(first, at - 1).text(first));
                continue;
            }
            boolean space = text.charAt(at - 1) == ' ' || text.charAt(at) == ' ';
            assertThat(split.text(first) + split.text(first + 1))
                    .as("split at %d", at)
                    .isEqualTo(space ? without(text, split, first) : text);
        }
    }

    private static String without(String text, Pieces split, int first) {
        int end = split.text(first).length();
        return text.substring(0, end) + text.substring(end + 1);
    }

    @Test
    void anArticleHasOneHeadlineAndAtLeastOneBody() {
        int body = find("The minister");
        Pieces changed = pieces.with(body, BlockKind.HEADLINE, Pieces.BY_HAND);
        assertThat(changed.kind(find("Ties are good"))).isEqualTo(BlockKind.SUBHEAD);
        assertThat(changed.assemble().headline()).startsWith("The minister");
        Pieces none = pieces;
        for (int i = 0; i < none.size(); i++) none = none.with(i, BlockKind.BOILERPLATE, Pieces.BY_HAND);
        Pieces nothing = none;
        assertThatThrownBy(nothing::assemble)
                .isInstanceOf(CleaningFault.class)
                .hasMessage("No piece of it is body; an article needs one.");
    }

    private int find(String beginning) {
        for (int i = 0; i < pieces.size(); i++) if (pieces.text(i).startsWith(beginning)) return i;
        throw new AssertionError("no piece begins with " + beginning);
    }

    private static void assertLeadsBack(Pieces changed) {
        Pieces.Assembled put = changed.assemble();
        for (int i = 0; i < put.text().length(); i++) {
            char c = put.text().charAt(i);
            String source = put.map().span(new TextSpan(i, i + 1)).in(PAGE);
            if (Character.isLetterOrDigit(c)) assertThat(source).isEqualTo(String.valueOf(c));
            else if (c == '&') assertThat(source).isEqualTo("&amp;");
            else if (Character.isSurrogate(c)) assertThat(source).isEqualTo("&#x1F600;");
        }
    }
}
