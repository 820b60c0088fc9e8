package dev.concord.cleaning;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page of HTML states about its article, in JSON-LD, Open Graph, other meta elements, and on its face. */
final class HtmlFacts {

    private static final Pattern TAIL = Pattern.compile("\\s(?:[|–—»]|-)\\s+([^|–—»-]{2,40})$");

    private final HtmlStated stated;

    HtmlFacts(HtmlStated stated) {
        this.stated = stated;
    }

    ArticleMeta read(List<HtmlPiece> pieces, int headline) {
        Dateline dateline = firstParagraph(pieces);
        StatedDay published = new HtmlDay(stated, pieces, headline).find();
        return new ArticleMeta(
                null,
                null,
                outlet(dateline),
                dateline == null ? null : dateline.place(),
                published == null ? null : published.day(),
                published == null ? null : published.source(),
                dateline == null ? null : dateline.day(),
                language(pieces),
                stated.url(),
                HtmlAuthors.find(stated, pieces, headline));
    }

    private static @Nullable Dateline firstParagraph(List<HtmlPiece> pieces) {
        for (HtmlPiece it : pieces) if (it.piece().is(BlockKind.BODY)) return Dateline.of(it.piece().text);
        return null;
    }

    private @Nullable String outlet(@Nullable Dateline dateline) {
        String publisher = stated.data.publisher();
        String[] names = {
            stated.meta("og:site_name"),
            publisher == null ? "" : publisher,
            stated.meta("application-name"),
            dateline == null || dateline.outlet() == null ? "" : dateline.outlet(),
            tail(stated.title)
        };
        for (String name : names) if (!name.isBlank()) return Outlets.name(name);
        return null;
    }

    private static String tail(String title) {
        Matcher tail = TAIL.matcher(title);
        return tail.find() ? tail.group(1) : "";
    }

    private @Nullable String language(List<HtmlPiece> pieces) {
        StringBuilder body = new StringBuilder();
        for (HtmlPiece it : pieces) {
            if (it.piece().is(BlockKind.BODY) && body.length() < Languages.ENOUGH)
                body.append(it.piece().text).append('\n');
        }
        String spoken = Languages.of(body.toString());
        if (spoken != null) return spoken;
        return stated.language.matches("(?i)[a-z]{2}(?:[-_].*)?")
                ? stated.language.substring(0, 2).toLowerCase(Locale.ROOT)
                : null;
    }
}
