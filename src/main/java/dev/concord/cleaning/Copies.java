package dev.concord.cleaning;

import java.util.regex.Pattern;

/** Some pages carry their article a second time for machines, its paragraphs run together without a space. */
final class Copies {

    private static final Pattern RUN_TOGETHER = Pattern.compile("\\p{Ll}[.!?][\"”]?[\"“]?\\p{Lu}\\p{Ll}");

    private static final int ENOUGH = 2;

    private Copies() {}

    static void apply(PlainPage page) {
        for (Piece piece : page.pieces) {
            if (piece.open()
                    && piece.words >= 15
                    && RUN_TOGETHER.matcher(piece.text).find()
                    && holdsOthers(page, piece)) {
                piece.mark(BlockKind.BOILERPLATE, "Other paragraphs of the page, run together.");
            }
        }
    }

    private static boolean holdsOthers(PlainPage page, Piece piece) {
        int held = 0;
        for (Piece other : page.pieces) {
            if (other != piece && other.words >= 4 && other.sentence && piece.text.contains(other.text)) held++;
            if (held == ENOUGH) return true;
        }
        return false;
    }
}
