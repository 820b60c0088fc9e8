package dev.concord.cleaning;

import java.util.List;
import java.util.regex.Pattern;

/** What of a heading is the title: sites put their name, a date or a count of votes into the same element. */
final class HeadingWords {

    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}]*(?:\\([^)]{1,40}\\))?[^\\p{L}]*");

    private static final Pattern TAIL = Pattern.compile("^(.{8,}?)\\s+(?:[|–—·•»-]|::)\\s+(\\S.*)$");

    private static final int LEAST_WORDS = 3;

    private final List<String> titles;
    private final List<String> sites;

    /**
     * @param titles what the page calls itself elsewhere
     * @param sites names of the site
     */
    HeadingWords(List<String> titles, List<String> sites) {
        this.titles = titles;
        this.sites = sites;
    }

    MappedText titleOf(MappedText heading) {
        String text = heading.text();
        for (String title : titles) {
            int at = Words.count(title) < LEAST_WORDS ? -1 : text.indexOf(title);
            int end = at + title.length();
            if (at < 0 || title.length() == text.length()) continue;
            if (saysNothing(text.substring(0, at)) && saysNothing(text.substring(end))) return heading.part(at, end);
        }
        var tail = TAIL.matcher(text);
        boolean signed = tail.matches() && sites.stream().anyMatch(tail.group(2)::equalsIgnoreCase);
        return signed ? heading.part(0, tail.end(1)) : heading;
    }

    private static boolean saysNothing(String rest) {
        return SAYS_NOTHING.matcher(rest).matches() || DayLine.of(rest) != null;
    }
}
