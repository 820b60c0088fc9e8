package dev.concord.cleaning;

import java.util.List;
import java.util.regex.Pattern;

/** What of a heading is the title: sites put their name, a date or a count of votes into the same element. */
final class HeadingWords {

    private static final Pattern SAYS_NOTHING = Pattern.compile("[^\\p{L}]*(?:\\([^)]{1,40}\\))?[^\\p{L}]*");

    /** What stands between a title and the site's name; Japanese sites need no spaces around it. */
    private static final Pattern BEFORE_SITE = Pattern.compile("(?:\\s+(?:[|–—·•»-]|::)\\s+|\\s*[｜：]\\s*)$");

    private static final int LEAST_WORDS = 3;
    private static final int SHORTEST = 8;

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
        return unsigned(heading);
    }

    /** Without the site's name at its end. */
    MappedText unsigned(MappedText heading) {
        String text = heading.text();
        for (String site : sites) {
            int at = text.length() - site.length();
            if (site.isEmpty() || at <= SHORTEST || !text.regionMatches(true, at, site, 0, site.length())) continue;
            var between = BEFORE_SITE.matcher(text).region(0, at);
            if (between.find() && between.start() >= SHORTEST) return heading.part(0, between.start());
        }
        return heading;
    }

    private static boolean saysNothing(String rest) {
        return SAYS_NOTHING.matcher(rest).matches() || DayLine.of(rest) != null;
    }
}
