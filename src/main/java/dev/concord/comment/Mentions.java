package dev.concord.comment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names behind an @ in what somebody wrote. */
final class Mentions {

    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}._-])@([A-Za-z0-9._-]{2,40})");

    private Mentions() {}

    /**
     * The names in the order they stand there, in lower case, each with the shorter ones it may have been meant as: a name
     * may end in a full stop, and so may a sentence.
     */
    static List<List<String>> in(String words) {
        Set<List<String>> found = new LinkedHashSet<>();
        for (Matcher at = NAME.matcher(words); at.find(); ) {
            List<String> readings = new ArrayList<>();
            String name = at.group(1).toLowerCase(Locale.ROOT);
            readings.add(name);
            while (name.length() > 2 && !Character.isLetterOrDigit(name.charAt(name.length() - 1))) {
                name = name.substring(0, name.length() - 1);
                readings.add(name);
            }
            found.add(readings);
        }
        return List.copyOf(found);
    }
}
