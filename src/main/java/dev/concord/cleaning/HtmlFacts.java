package dev.concord.cleaning;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** What a page of HTML states about its article, in JSON-LD, Open Graph, other meta elements, and on its face. */
final class HtmlFacts {

    private static final Pattern PUBLISHED = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{8,40})\"");
    private static final Pattern PUBLISHER =
            Pattern.compile("\"publisher\"\\s*:\\s*\\{[^{}]*?\"name\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.){2,80})\"");
    private static final Pattern ISO_DAY = Pattern.compile("^\\d{4}-\\d{2}-\\d{2}");

    private static final String PUBLISHED_META =
            "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=published], meta[name=pubdate], "
                    + "meta[name=publishdate], meta[name=publish-date], meta[name=publish_date], meta[name=date], meta[name=DC.date.issued], "
                    + "meta[name=dc.date], meta[name=dcterms.date], meta[name=publication_date], meta[name=dcterms.created], meta[name=sailthru.date], meta[name=article.published], "
                    + "meta[name=parsely-pub-date], meta[property=og:published_time], meta[name=cXenseParse:recs:publishtime]";

    private static final int LONGEST_BYLINE = 16;

    private final Document page;
    private final String data;

    HtmlFacts(Document page) {
        this.page = page;
        StringBuilder all = new StringBuilder();
        for (Element script : page.select("script[type=application/ld+json]"))
            all.append(script.data()).append('\n');
        this.data = all.toString();
    }

    ArticleMeta read(List<HtmlPiece> pieces, int headline, String body) {
        Dateline dateline = firstParagraph(pieces);
        return new ArticleMeta(
                null,
                null,
                outlet(dateline),
                dateline == null ? null : dateline.place(),
                published(pieces, headline),
                dateline == null ? null : dateline.day(),
                language(body),
                url());
    }

    private static @Nullable Dateline firstParagraph(List<HtmlPiece> pieces) {
        for (HtmlPiece it : pieces) if (it.piece().is(BlockKind.BODY)) return Dateline.of(it.piece().text);
        return null;
    }

    private @Nullable String outlet(@Nullable Dateline dateline) {
        Matcher publisher = PUBLISHER.matcher(data);
        String[] stated = {
            page.select("meta[property=og:site_name]").attr("content"),
            publisher.find()
                    ? Parser.unescapeEntities(
                            publisher.group(1).replace("\\/", "/").replace("\\\"", "\""), false)
                    : "",
            page.select("meta[name=application-name]").attr("content"),
            dateline == null || dateline.outlet() == null ? "" : dateline.outlet(),
            tail(page.title())
        };
        for (String name : stated) if (!name.isBlank()) return Outlets.name(name);
        return null;
    }

    private static String tail(String title) {
        Matcher tail = Pattern.compile("\\s(?:[|–—»]|-)\\s+([^|–—»-]{2,40})$").matcher(title);
        return tail.find() ? tail.group(1) : "";
    }

    /**
     * The day of publication. Data are often in another time zone than the page's readers: where both speak of
     * neighbouring days, the day that is shown counts.
     */
    private @Nullable LocalDate published(List<HtmlPiece> pieces, int headline) {
        LocalDate inData = inData();
        LocalDate marked = timeElement();
        LocalDate shown = onItsFace(pieces, headline);
        if (inData == null) return marked != null ? marked : shown;
        for (LocalDate seen : new LocalDate[] {shown, marked}) {
            if (seen != null && Math.abs(ChronoUnit.DAYS.between(seen, inData)) <= 1) return seen;
        }
        return inData;
    }

    private @Nullable LocalDate inData() {
        Matcher stated = PUBLISHED.matcher(data);
        while (stated.find()) {
            LocalDate day = day(stated.group(1));
            if (day != null) return day;
        }
        for (Element meta : page.select(PUBLISHED_META)) {
            LocalDate day = day(meta.attr("content"));
            if (day != null) return day;
        }
        return null;
    }

    private @Nullable LocalDate timeElement() {
        for (Element time : page.select(
                "time[pubdate], time[itemprop=datePublished], [itemprop=datePublished], article time, main time, time")) {
            if (time.attr("itemprop").contains("dateModified")
                    || time.className().contains("updated")) continue;
            LocalDate day = day(time.hasAttr("datetime") ? time.attr("datetime") : time.text());
            if (day != null) return day;
        }
        return null;
    }

    /** A line of its own near the headline, or a byline under it that ends or begins with the day. */
    private static @Nullable LocalDate onItsFace(List<HtmlPiece> pieces, int headline) {
        int from = Math.max(0, headline - 3);
        int to = Math.min(pieces.size(), headline + 10);
        for (int i = from; i < to; i++) {
            DayLine line = DayLine.of(pieces.get(i).piece().text);
            if (line != null && !line.update() && line.date() != null) return line.date();
        }
        for (int i = headline + 1; headline >= 0 && i < to && !pieces.get(i).piece().prose; i++) {
            LocalDate day = inByline(pieces.get(i).piece());
            if (day != null) return day;
        }
        return null;
    }

    private static @Nullable LocalDate inByline(Piece piece) {
        if (piece.words > LONGEST_BYLINE || piece.sentence || DayLine.speaksOfUpdate(piece.text)) return null;
        List<CalendarWords.Stated> days = CalendarWords.in(piece.text);
        return days.size() == 1 ? days.getFirst().date() : null;
    }

    private static @Nullable LocalDate day(String stated) {
        String text = stated.strip();
        List<CalendarWords.Stated> days = CalendarWords.in(ISO_DAY.matcher(text).find() ? text.substring(0, 10) : text);
        return days.isEmpty() ? null : days.getFirst().date();
    }

    private @Nullable String language(String body) {
        String spoken = Languages.of(body);
        if (spoken != null) return spoken;
        Element html = page.selectFirst("html[lang]");
        String stated = html == null ? "" : html.attr("lang");
        return stated.matches("(?i)[a-z]{2}(?:[-_].*)?")
                ? stated.substring(0, 2).toLowerCase(java.util.Locale.ROOT)
                : null;
    }

    private @Nullable String url() {
        String canonical = page.select("link[rel=canonical]").attr("href");
        String url = canonical.isBlank() ? page.select("meta[property=og:url]").attr("content") : canonical;
        return url.startsWith("http://") || url.startsWith("https://") ? url.strip() : null;
    }
}
