package dev.concord.cleaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication. Data are often in another time zone than the page's readers: where both speak of neighbouring
 * days, the day that is shown counts.
 */
final class HtmlDay {

    private static final Pattern ISO_DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

    private static final String[] METAS = {
        "article:published_time",
        "og:published_time",
        "datepublished",
        "published",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "sailthru.date",
        "article.published",
        "parsely-pub-date",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "citation_date",
        "date"
    };

    private static final int LONGEST_BYLINE = 16;

    private final HtmlStated stated;
    private final List<HtmlPiece> pieces;
    private final int headline;

    HtmlDay(HtmlStated stated, List<HtmlPiece> pieces, int headline) {
        this.stated = stated;
        this.pieces = pieces;
        this.headline = headline;
    }

    @Nullable
    StatedDay find() {
        StatedDay inData = inData();
        StatedDay marked = marked();
        StatedDay shown = shown();
        if (inData == null) return marked != null ? marked : shown;
        for (StatedDay seen : new StatedDay[] {shown, marked}) {
            if (seen != null && Math.abs(ChronoUnit.DAYS.between(seen.day(), inData.day())) <= 1) return seen;
        }
        return inData;
    }

    private @Nullable StatedDay inData() {
        StatedDay linked = at(stated.data.published(), DaySource.JSON_LD);
        if (linked != null) return linked;
        for (String name : METAS) {
            StatedDay meta = at(stated.meta(name), DaySource.META);
            if (meta != null) return meta;
        }
        return null;
    }

    /** What the page marks as its date of publication before any other time, and never one of a change. */
    private @Nullable StatedDay marked() {
        for (Element time : stated.times) {
            boolean published = time.hasAttr("pubdate") || time.attr("itemprop").contains("datePublished");
            StatedDay day = published ? at(of(time), DaySource.MICRODATA) : null;
            if (day != null) return day;
        }
        for (Element time : stated.times) {
            StatedDay day = isChange(time) ? null : at(of(time), DaySource.TIME);
            if (day != null) return day;
        }
        return null;
    }

    private static boolean isChange(Element time) {
        if (!time.normalName().equals("time") || time.attr("itemprop").contains("dateModified")) return true;
        // themes of WordPress say "published updated" of a day that never changed
        return time.className().contains("updated") && !time.className().contains("published");
    }

    private static String of(Element time) {
        for (String key : new String[] {"datetime", "content"}) if (time.hasAttr(key)) return time.attr(key);
        return time.text();
    }

    /** A line of its own near the headline, or a byline under it that ends or begins with the day. */
    private @Nullable StatedDay shown() {
        StatedDay near = shownNear(headline);
        for (int i = 0; near == null && i < pieces.size(); i++) {
            if (i != headline && pieces.get(i).heading() == 1) near = shownUnder(i);
        }
        return near;
    }

    /** Some pages say their title several times, and the day only under one of them. */
    private @Nullable StatedDay shownUnder(int heading) {
        if (heading + 1 >= pieces.size()) return null;
        DayLine line = pieces.get(heading + 1).piece().day();
        return line == null || line.update() ? null : StatedDay.of(line.date(), DaySource.SHOWN);
    }

    private @Nullable StatedDay shownNear(int headline) {
        int from = Math.max(0, headline - 3);
        int to = Math.min(pieces.size(), headline + 10);
        for (int i = from; i < to; i++) {
            DayLine line = pieces.get(i).piece().day();
            if (line != null && !line.update() && line.date() != null)
                return new StatedDay(line.date(), DaySource.SHOWN);
        }
        for (int i = headline + 1; headline >= 0 && i < to && !pieces.get(i).piece().prose; i++) {
            LocalDate day = inByline(pieces.get(i).piece());
            if (day != null) return new StatedDay(day, DaySource.SHOWN);
        }
        return null;
    }

    private static @Nullable LocalDate inByline(Piece piece) {
        if (piece.words > LONGEST_BYLINE || piece.sentence || DayLine.speaksOfUpdate(piece.text)) return null;
        List<CalendarWords.Stated> days = CalendarWords.in(piece.text);
        return days.size() == 1 ? days.getFirst().date() : null;
    }

    private static @Nullable StatedDay at(@Nullable String stated, DaySource source) {
        if (stated == null || stated.isBlank()) return null;
        String text = stated.strip();
        List<CalendarWords.Stated> days = CalendarWords.in(ISO_DAY.matcher(text).find() ? text.substring(0, 10) : text);
        LocalDate day = days.isEmpty() ? null : days.getFirst().date();
        return StatedDay.of(day, source);
    }
}
