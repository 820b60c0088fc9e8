package dev.concord.cleaning;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a plain page states about its article: outlet, place, dates. */
final class PlainMeta {

    /** The scrape's own first line: {@code date 2019-05-31 …}. */
    private static final Pattern SCRAPED =
            Pattern.compile("^date:? (\\d{4}-\\d{2}-\\d{2})\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern OWNER = Pattern.compile(
            "(?:©|\\(c\\)|copyright)[\\s©]*(?:\\d{4}(?:\\s*[-–]\\s*\\d{4})?)?,?\\s*(?:by )?([\\p{L}][\\p{L} .&'’]{1,40})",
            Pattern.CASE_INSENSITIVE);

    /** Some pages put the date under the first lines of their article. */
    private static final int NEAR = 6;

    /** An outlet's name further down may be the source of a picture. */
    private static final int MASTHEAD = 3;

    private final PlainPage page;
    private final int headline;
    private final int start;
    private final int end;
    private final @Nullable Dateline dateline;

    private PlainMeta(PlainPage page, int headline, int start, int end) {
        this.page = page;
        this.headline = headline;
        this.start = start;
        this.end = end;
        this.dateline = start < page.size() ? Dateline.of(page.at(start).text) : null;
    }

    static ArticleMeta of(PlainPage page, int headline, int start, int end) {
        return new PlainMeta(page, headline, start, end).read();
    }

    private ArticleMeta read() {
        DayLine above = dayAbove();
        String place = dateline != null ? dateline.place() : null;
        if (place == null && above != null) place = above.place();
        MonthDay day = dateline != null ? dateline.day() : null;
        if (day == null && above != null && above.stated().year() == null) {
            day = above.stated().day();
        }
        LocalDate scraped = scraped();
        LocalDate published = scraped != null ? scraped : published(day);
        DaySource source = published == null ? null : scraped != null ? DaySource.SCRAPE : DaySource.SHOWN;
        return new ArticleMeta(null, null, outlet(), place, published, source, day, page.language, null, authors());
    }

    /** Who signs in a line between the headline and the second paragraph, or right above the headline. */
    private List<String> authors() {
        for (int i = Math.max(0, headline - 2); i < Math.min(page.size(), start + 2); i++) {
            List<String> names = page.at(i).is(BlockKind.CAPTION) ? List.of() : Byline.names(page.at(i).text);
            if (!names.isEmpty()) return names;
        }
        return List.of();
    }

    /** The first date line above the body that is not about an update. */
    private @Nullable DayLine dayAbove() {
        for (int i = 0; i < start; i++) {
            DayLine line = page.at(i).open() || page.at(i).is(BlockKind.CAPTION)
                    ? null
                    : page.at(i).day();
            if (line != null && !line.update()) return line;
        }
        return null;
    }

    private @Nullable LocalDate published(@Nullable MonthDay day) {
        LocalDate above = stated(Math.max(0, Math.min(headline, start) - 6), start, false, day);
        if (above != null) return above;
        above = stated(0, start, false, day);
        if (above == null) above = stated(start, Math.min(end, start + NEAR), false, day);
        return above != null ? above : stated(end, page.size(), true, day);
    }

    private @Nullable LocalDate scraped() {
        Matcher first = page.size() == 0 ? SCRAPED.matcher("") : SCRAPED.matcher(page.at(0).text);
        if (!first.find()) return null;
        var stated = CalendarWords.in(first.group(1));
        return stated.isEmpty() ? null : stated.getFirst().date();
    }

    /** A stated day with its year; the day of an update only where the dateline has the same. */
    private @Nullable LocalDate stated(int from, int to, boolean mustBeLabelled, @Nullable MonthDay day) {
        for (int i = from; i < to; i++) {
            DayLine line = page.at(i).is(BlockKind.CAPTION) ? null : page.at(i).day();
            if (line == null || line.date() == null || (mustBeLabelled && !line.labelled())) continue;
            boolean sameDay = line.stated().day().equals(day);
            if (!line.update() || sameDay) return line.date();
        }
        return null;
    }

    private @Nullable String outlet() {
        String site = Outlets.known(page.site.name());
        if (site != null) return site;
        String agency = dateline == null ? null : dateline.outlet();
        String owner = owner();
        if (agency != null) return owner != null ? owner : Outlets.name(agency);
        if (owner != null) return owner;
        String alone = nameOnALine();
        return alone != null ? alone : page.site.name();
    }

    /** A known outlet that claims the rights below the article. */
    private @Nullable String owner() {
        for (int i = end; i < page.size(); i++) {
            Matcher owner = OWNER.matcher(page.at(i).text);
            if (!owner.find()) continue;
            String known = Outlets.known(owner.group(1).replaceAll("(?i)[. ]*all rights.*", ""));
            if (known != null) return known;
        }
        return null;
    }

    private @Nullable String nameOnALine() {
        for (int i = 0; i < page.size(); i++) {
            if (i == headline || (i >= start && i < end)) continue;
            String text = page.at(i).text;
            boolean signed = page.at(i).day() != null;
            if (!signed && i >= MASTHEAD && i < end) continue;
            String known = Outlets.known(signed ? text.split(" (?:[-–—|]) |[|:]", 2)[0] : text);
            if (known != null) return known;
        }
        return null;
    }
}
