package dev.concord.cleaning;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tail that sites hang on their pages' titles: "… | Outlet", "… - Section - Outlet". */
final class SiteNames {

    private static final Pattern TAIL = Pattern.compile("^(.{8,}?)\\s+(?:[|–—·•»]|-|::)\\s+\\S.*$");

    /** How long a title is without the tail; -1 if it has none. */
    int lengthWithout(String title) {
        Matcher tail = TAIL.matcher(title);
        return tail.matches() && Words.count(tail.group(1)) >= 3 ? tail.end(1) : -1;
    }
}
