package dev.concord.cleaning;

import static dev.concord.cleaning.BlockKind.CAPTION;

import java.util.regex.Pattern;

/** Captions that only their neighbours give away: over a credit, said twice, or carrying the site's name. */
final class Captions {

    private static final int NEAR = 3;

    /** Over the pictures of a gallery. */
    private static final Pattern COUNTER = Pattern.compile("\\d+ ?(?:of|/|из) ?\\d+");

    /** A verb in the past or an auxiliary: right under the headline that is a dek, while captions name or tell in the present. */
    private static final Pattern STATEMENT = Pattern.compile(
            "\\b(?:is|are|was|were|has|have|had|will|would|should|may|might|can|could|must|says?|said|\\p{Ll}{3,}ed|"
                    + "\\p{IsCyrillic}{3,}(?:ил|ал|ела|ила|ала|или|али|ет|ют|ут|ит|ят|ется|ются))\\b",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final PlainPage page;
    private final int headline;

    private Captions(PlainPage page, int headline) {
        this.page = page;
        this.headline = headline;
    }

    static void apply(PlainPage page, int headline) {
        Captions captions = new Captions(page, headline);
        for (int i = 0; i < page.size(); i++) {
            if (i == headline || !page.at(i).open()) continue;
            captions.apply(i);
        }
    }

    private void apply(int i) {
        Piece piece = page.at(i);
        if (page.site.lengthWithout(piece.text) > 0 && !repeatsHeadline(piece)) {
            piece.mark(CAPTION, "A picture's text with the site's name at its end.");
        } else if (isRepeatedNearCredit(page, i)) {
            piece.mark(CAPTION, "Said twice beside a picture's credit.");
        } else if (isOverBareCredit(i)) {
            piece.mark(CAPTION, "It stands directly over a picture's credit.");
        }
    }

    private boolean repeatsHeadline(Piece piece) {
        return headline >= 0 && piece.text.startsWith(page.at(headline).text);
    }

    private boolean isOverBareCredit(int i) {
        Piece piece = page.at(i);
        if (i > 0 && COUNTER.matcher(page.at(i - 1).text).matches())
            return i + 1 < page.size() && Credits.isBare(page.at(i + 1));
        if (i + 1 >= page.size() || piece.words > 45 || !page.at(i + 1).is(CAPTION) || !Credits.isBare(page.at(i + 1)))
            return false;
        if (isFirstBelowHeadline(i)
                && piece.words >= 6
                && STATEMENT.matcher(piece.text).find()) return false;
        boolean glued = page.at(i + 1).glued;
        return glued && page.spaced ? !piece.prose || !Dateline.opens(piece.text) : !piece.sentence;
    }

    private boolean isFirstBelowHeadline(int i) {
        if (headline < 0 || i < headline) return false;
        for (int k = headline + 1; k < i; k++)
            if (page.at(k).open() || page.at(k).is(CAPTION)) return false;
        return true;
    }

    /** Alternative text and caption often both survive scraping, one with the credit at its end. */
    static boolean isRepeatedNearCredit(PlainPage page, int i) {
        Piece piece = page.at(i);
        if (piece.prose || piece.words < 2) return false;
        boolean twice = false;
        boolean credit = false;
        for (int k = Math.max(0, i - NEAR); k <= Math.min(page.size() - 1, i + NEAR); k++) {
            if (k == i) continue;
            String other = page.at(k).text;
            twice |= other.startsWith(piece.text) || (piece.text.startsWith(other) && Words.count(other) >= 4);
            credit |= page.at(k).is(CAPTION);
        }
        return twice && credit;
    }
}
