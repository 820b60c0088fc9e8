package dev.concord.cleaning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds dates as news writes them, in several languages. Reads only what stands there. */
final class CalendarWords {

    private static final Map<String, Integer> MONTHS = months();

    private static final String MONTH = "(" + String.join("|", longestFirst()) + ")";

    private static final Pattern DAY_FIRST = pattern("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th|\\.|º)?(?: de| of)? " + MONTH
            + "\\b\\.?,?(?: de| of)?(?: (\\d{4})(?!\\d))?");
    private static final Pattern MONTH_FIRST =
            pattern("\\b" + MONTH + "\\b\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!:)(?:[.,]? (\\d{4})(?!\\d))?");
    private static final Pattern YEAR_FIRST = pattern("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern POINTED = pattern("(?<![\\d.])(\\d{1,2})[./](\\d{1,2})[./](\\d{4})(?!\\d)");
    private static final Pattern IDEOGRAPHIC =
            pattern("(?:(\\d{4})\\s?[年년](?:[(（][^)）]{1,8}[)）])?\\s?)?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일]");

    private static final int LONGEST_MONTH = longestFirst().getFirst().length();

    private CalendarWords() {}

    /**
     * A date as stated.
     *
     * @param year null where the text does not say it
     */
    record Stated(@Nullable Integer year, MonthDay day, int start, int end) {
        @Nullable
        LocalDate date() {
            return year == null || !day.isValidYear(year) ? null : day.atYear(year);
        }
    }

    /** All dates of a short text, in order. */
    static List<Stated> in(String text) {
        List<Stated> found = new ArrayList<>();
        if (!Characters.hasDigit(text)) return found;
        String plain = halfWidth(text);
        if (namesMonth(plain)) {
            collect(found, DAY_FIRST.matcher(plain), 3, 2, 1);
            collect(found, MONTH_FIRST.matcher(plain), 3, 1, 2);
        }
        if (plain.indexOf('-') >= 0 || plain.indexOf('/') >= 0 || plain.indexOf('.') >= 0) {
            collect(found, YEAR_FIRST.matcher(plain), 1, 2, 3);
            collectPointed(found, POINTED.matcher(plain));
        }
        if (plain.indexOf('月') >= 0 || plain.indexOf('월') >= 0) collect(found, IDEOGRAPHIC.matcher(plain), 1, 2, 3);
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        for (int i = found.size() - 1; i > 0; i--) {
            if (found.get(i).start() < found.get(i - 1).end()) found.remove(i);
        }
        return found;
    }

    /** Looking for a month at every word costs much, and is for nothing where no word is one. */
    private static boolean namesMonth(String text) {
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && Character.isLetter(text.charAt(i))) continue;
            int length = i - start;
            if (length >= 3 && length <= LONGEST_MONTH && MONTHS.containsKey(lower(text.substring(start, i))))
                return true;
            start = i + 1;
        }
        return false;
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static void collect(List<Stated> found, Matcher matcher, int year, int month, int day) {
        while (matcher.find()) {
            add(found, matcher, matcher.group(year), month(matcher.group(month)), matcher.group(day));
        }
    }

    /** 14.01.2019 has the day first; 01/14/2019 can only be American; 05/06/2019 says nothing for sure. */
    private static void collectPointed(List<Stated> found, Matcher matcher) {
        while (matcher.find()) {
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(2));
            boolean points = matcher.group().indexOf('.') >= 0;
            if (points || first > 12) add(found, matcher, matcher.group(3), second, matcher.group(1));
            else if (second > 12) add(found, matcher, matcher.group(3), first, matcher.group(2));
        }
    }

    private static void add(List<Stated> found, Matcher matcher, @Nullable String year, int month, String day) {
        try {
            MonthDay monthDay = MonthDay.of(month, Integer.parseInt(day));
            Integer stated = year == null ? null : Integer.valueOf(year);
            if (stated != null && (stated < 1800 || stated > 2200 || !monthDay.isValidYear(stated))) return;
            found.add(new Stated(stated, monthDay, matcher.start(), matcher.end()));
        } catch (DateTimeException noSuchDay) {
            // digits that happen to look like a date
        }
    }

    private static int month(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : MONTHS.getOrDefault(lower(word), 0);
    }

    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (c >= '０' && c <= '９') half.setCharAt(i, (char) (c - '０' + '0'));
        }
        return half.toString();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static List<String> longestFirst() {
        return MONTHS.keySet().stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .toList();
    }

    private static Map<String, Integer> months() {
        String[] words = {
            "january jan januar janvier enero января янв январь",
            "february feb februar février febrero февраля фев февр февраль",
            "march mar märz mars marzo марта мар март",
            "april apr avril abril апреля апр апрель",
            "may mai mayo мая май",
            "june jun juni juin junio июня июн июнь",
            "july jul juli juillet julio июля июл июль",
            "august aug août agosto августа авг август",
            "september sep sept septembre septiembre сентября сен сент сентябрь",
            "october oct oktober octobre octubre октября окт октябрь",
            "november nov novembre noviembre ноября ноя нояб ноябрь",
            "december dec dezember décembre diciembre декабря дек декабрь"
        };
        Map<String, Integer> months = new java.util.HashMap<>();
        for (int month = 0; month < words.length; month++) {
            for (String word : words[month].split(" ")) months.put(word, month + 1);
        }
        return Map.copyOf(months);
    }
}
