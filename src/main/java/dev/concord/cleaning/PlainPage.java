package dev.concord.cleaning;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page of plain text in pieces, and what can be said of it as a whole. */
final class PlainPage {

    final List<Piece> pieces;

    /** Blank lines part its paragraphs, so that their absence says something. */
    final boolean spaced;

    final @Nullable UnicodeScript script;
    final @Nullable String language;
    final SiteName site;

    PlainPage(List<Piece> pieces) {
        this.pieces = List.copyOf(pieces);
        String prose = pieces.stream()
                .filter(piece -> piece.prose)
                .map(piece -> piece.text)
                .collect(Collectors.joining("\n"));
        this.script = Languages.script(prose);
        this.language = Languages.of(prose);
        this.site = SiteName.of(pieces);
        this.spaced = isSpaced(pieces);
    }

    private static boolean isSpaced(List<Piece> pieces) {
        long prose = 0;
        long apart = 0;
        for (Piece piece : pieces) {
            if (!piece.prose) continue;
            prose++;
            if (!piece.glued) apart++;
        }
        return apart * 2 > prose;
    }

    Piece at(int index) {
        return pieces.get(index);
    }

    int size() {
        return pieces.size();
    }

    /** Written in another script than the page's prose, such as a Cyrillic button on an English page. */
    boolean isForeign(Piece piece) {
        UnicodeScript own = Languages.script(piece.text);
        if (own == null || script == null || own == script) return false;
        return !(isJapanese(own) && isJapanese(script));
    }

    private static boolean isJapanese(UnicodeScript script) {
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA;
    }

    /** A short line in another language of the same script. */
    boolean speaksOtherwise(Piece piece) {
        if (piece.words > 14 || language == null) return false;
        String own = Languages.of(piece.text);
        return own != null && !own.equals(language) && !Languages.speaks(piece.text, language);
    }

    /** No blank line stands between this piece and the one after it. */
    boolean gluedBelow(int index) {
        return index + 1 < size() && at(index + 1).glued;
    }
}
