package dev.concord.cleaning;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A line that says when (and perhaps by whom and where) an article came out, and nothing else. */
record DayLine(
        CalendarWords.Stated stated,
        boolean update,
        boolean labelled,
        @Nullable String place) {

    /** What stands around a date without making the line a sentence. */
    private static final Pattern AROUND = Pattern.compile(
            "\\b(?:publication|published|posted|updated|edited|modified|created|issued|released|first|last|date|time|on|at|as of|the|of|by|"
                    + "mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|a\\.?m|p\\.?m|"
                    + "gmt|utc|msk|est|edt|et|pst|pdt|jst|kst|bst|cet|cest|local|moscow|tokyo|hrs?|hours?|min(?:ute)?s?|ago|years?|months?|days?|read|source|xinhua|editor|"
                    + "дата|опубликовано|обновлено|время|мск|в|г|года|пн|вт|ср|чт|пт|сб|вс|更新|公開|配信|掲載|時|分|get short url|register|world|politics|all|news)\\b|[月火水木金土日]曜日?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern UPDATE =
            Pattern.compile("\\b(?:updated?|edited|modified|revised|обновлено)\\b|更新", Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLISHED = Pattern.compile(
            "\\b(?:publi(?:shed|cation)|posted|date|issued|released|дата|опубликовано)\\b|公開|配信|掲載",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CAPITALS = Pattern.compile("\\b(\\p{Lu}{2,}(?:[ .-]\\p{Lu}{2,})*)\\s*$");

    private static final Pattern ZONE = Pattern.compile("(?:UTC|GMT|MSK|EST|EDT|JST|AM|PM|BST|CET|MSK|KST|ET)");

    /** The line's date, or null if the line is something else. */
    static @Nullable DayLine of(String text) {
        if (text.length() > 140 || !Characters.hasDigit(text)) return null;
        List<CalendarWords.Stated> dates = CalendarWords.in(text);
        if (dates.isEmpty()) return null;
        if (Words.count(rest(text, dates)) > 3) return null;
        return choose(text, dates);
    }

    private static String rest(String text, List<CalendarWords.Stated> dates) {
        StringBuilder rest = new StringBuilder(text);
        for (CalendarWords.Stated date : dates.reversed()) rest.replace(date.start(), date.end(), " ");
        return AROUND.matcher(rest).replaceAll(" ").replaceAll("[\\d:+]+", " ");
    }

    /** Of "14 January (updated 15 January)" the first; of "Updated … Published …" the one after "Published". */
    private static DayLine choose(String text, List<CalendarWords.Stated> dates) {
        CalendarWords.Stated best = dates.getFirst();
        boolean bestUpdate = isUpdate(text, 0, best.start());
        for (int i = 1; i < dates.size(); i++) {
            boolean update = isUpdate(text, dates.get(i - 1).end(), dates.get(i).start());
            if (bestUpdate && !update) {
                best = dates.get(i);
                bestUpdate = false;
            }
        }
        boolean labelled = PUBLISHED.matcher(text).find();
        return new DayLine(best, bestUpdate, labelled, place(text, best));
    }

    private static boolean isUpdate(String text, int from, int to) {
        return speaksOfUpdate(text.substring(from, to));
    }

    static boolean speaksOfUpdate(String text) {
        return UPDATE.matcher(text).find();
    }

    private static @Nullable String place(String text, CalendarWords.Stated date) {
        Matcher capitals = CAPITALS.matcher(text.substring(date.end()));
        return capitals.find() && !ZONE.matcher(capitals.group(1)).matches() ? capitals.group(1) : null;
    }

    @Nullable
    LocalDate date() {
        return stated.date();
    }
}
