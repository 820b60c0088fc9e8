package dev.concord.cleaning;

import java.time.MonthDay;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What opens an agency's report: {@code MANILA, August 7. /TASS/.}, {@code TOKYO (Kyodo) --}, {@code 【東京共同】}.
 *
 * @param place as written
 * @param day null where none is stated
 * @param agency as written between its marks
 */
record Dateline(
        @Nullable String place,
        @Nullable MonthDay day,
        @Nullable String agency) {

    private static final String UPPER = "\\p{Lu}[\\p{Lu}.'’\\-]*";

    /** Capitals, several words and several towns, perhaps a country after them. */
    private static final String PLACE =
            "(?<place>(?!(?:FILE|PHOTO|VIDEO|WATCH|UPDATED?|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|FOCUS|EXPLAINER|URGENT|CORRECTED|INTERVIEW|LIVE)\\b)(?=[^a-z]{0,20}\\p{Lu}{2})"
                    + UPPER + "(?:(?: ?/ ?| and |, | )" + UPPER
                    + "){0,5}(?:, \\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)?)?)";

    private static final String TITLE_PLACE = "(?<place>\\p{Lu}[\\p{L}.'’\\-]+(?: \\p{Lu}[\\p{L}.'’\\-]+){0,2})";

    private static final String DATE = "(?<date>(?:\\p{L}{3,9}\\.? \\d{1,2}|\\d{1,2} \\p{L}{3,9}\\.?)(?:,? \\d{4})?)";

    private static final String DASH = "(?:--?-?|[–—―])";

    private static final String AGENCY = "[/(](?<agency>[\\p{Lu}][^/()]{1,30})[/)]";

    private static final List<Pattern> FORMS = List.of(
            // MANILA, August 7. /TASS/.   MOSCOW, Jan. 14 (Xinhua) --   Moscow. January 14. (Interfax)
            form(PLACE + "[,.]? ?" + DATE + "[.,]? ?(?:" + DASH + " )?" + AGENCY),
            form(TITLE_PLACE + "[,.] " + DATE + "[.,]? ?(?:" + DASH + " )?" + AGENCY),
            // МОСКВА, 14 янв - РИА Новости.   Москва. 14 января. INTERFAX.RU -   TOKYO, Jan. 14, Kyodo -
            form(
                    "(?:" + PLACE + ")[,.]? ?" + DATE + "(?:[.,])? ?(?:" + DASH
                            + " ?)?(?<agency>РИА Новости|RIA Novosti|Sputnik|TASS|ТАСС|INTERFAX\\.RU|ИНТЕРФАКС|Интерфакс|Kyodo|KYODO|Reuters|AFP|Xinhua)\\b"),
            form(
                    TITLE_PLACE + "[,.] " + DATE + "(?:[.,])? ?(?:" + DASH
                            + " ?)?(?<agency>РИА Новости|RIA Novosti|Sputnik|TASS|ТАСС|INTERFAX\\.RU|ИНТЕРФАКС|Интерфакс|Kyodo|KYODO|Reuters|AFP|Xinhua)\\b"),
            // MOSCOW, January 14 -   MOSCOW, Jan. 14.
            form(PLACE + "[,.] ?" + DATE + " ?(?:" + DASH + "|[.:])(?= )"),
            // TOKYO (Sputnik) -   WASHINGTON (AP) —
            form(PLACE + ",? ?\\((?<agency>[\\p{Lu}][^()]{1,30})\\)"),
            form(TITLE_PLACE + " \\((?<agency>[\\p{Lu}][^()]{1,30})\\) ?" + DASH + "(?= )"),
            form(PLACE + "[,.]? /(?<agency>[\\p{Lu}][^/]{1,30})/"),
            // 【東京共同】  【1月14日 AFP】  [東京 14日 ロイター]
            form(
                    "[【\\[［(（](?<place>\\p{IsHan}{2,6}|\\p{IsKatakana}[\\p{IsKatakana}ー]{1,9})?[ 　]?(?<date>(?:\\d{1,2}月)?\\d{1,2}日)?[ 　]?(?<agency>共同|時事|ロイター|AFP|AP|タス|新華社|聯合ニュース)(?:通信)?[^】\\]］)）]{0,12}[】\\]］)）]"),
            // MOSCOW – The minister …
            form(PLACE + "(?: " + DASH + " | ?(?:--|[–—]) ?)"));

    private static Pattern form(String regex) {
        return Pattern.compile("^(?:\\(LEAD\\) |\\((?:\\d\\w\\w )?LEAD\\) )?" + regex, Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static final Pattern ALONE =
            Pattern.compile("^" + PLACE + " ?(?:--|[–—])$", Pattern.UNICODE_CHARACTER_CLASS);

    /** A dateline on a line of its own, {@code OSTHAVEN —}; its paragraph stands on the next. */
    static boolean standsAlone(String line) {
        return line.length() < 60 && ALONE.matcher(line).matches();
    }

    static boolean opens(String text) {
        return of(text) != null;
    }

    /** The dateline a paragraph opens with, or null. */
    static @Nullable Dateline of(String text) {
        String head = text.substring(0, Math.min(text.length(), 140));
        for (Pattern form : FORMS) {
            Matcher found = form.matcher(head);
            if (found.find() && found.end() < text.length()) {
                Dateline dateline = read(found);
                if (dateline != null) return dateline;
            }
        }
        return null;
    }

    private static @Nullable Dateline read(Matcher found) {
        String date = group(found, "date");
        MonthDay day = null;
        if (date != null) {
            List<CalendarWords.Stated> stated = CalendarWords.in(date);
            if (!stated.isEmpty()) day = stated.getFirst().day();
            else if (!date.endsWith("日")) return null;
        }
        return new Dateline(group(found, "place"), day, group(found, "agency"));
    }

    private static @Nullable String group(Matcher found, String name) {
        return found.namedGroups().containsKey(name) ? strip(found.group(name)) : null;
    }

    private static @Nullable String strip(@Nullable String found) {
        return found == null || found.isBlank() ? null : found.strip().replaceAll("[.,]$", "");
    }

    /** What an agency calls itself in its dateline, without "Corr." and the like. */
    @Nullable
    String outlet() {
        return agency == null
                ? null
                : agency.replaceAll("(?i) (?:corr|correspondent).*", "").strip();
    }
}
