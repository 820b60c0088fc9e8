package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A line that says who wrote an article: "By Tara Ono and Kai Ro, The Valley Courier". */
final class Byline {

    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:story|text|words|written|reported|report) )?(?:by|par|von|por|автор(?:ы)?|author(?:s)?)\\s*[:：]?\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bund\\b|\\bet\\b|(?<=\\s)и(?=\\s))\\s*");

    /** What follows a name and is none: the outlet, a role, a day, an address. */
    private static final Pattern AFTER = Pattern.compile("\\s*(?:[|/•·(]|\\s[-–—]\\s|\\d|\\S+@|https?:).*$");

    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}.'’\\-]*(?: (?:de|van|von|der|den|da|di|du|la|le|el|al|bin|[\\p{Lu}][\\p{L}.'’\\-]*)){0,4}");

    private Byline() {}

    /** Who signs in this line; nobody if it is no byline. */
    static List<String> names(String line) {
        var lead = LEAD.matcher(line);
        if (!lead.find() || Words.count(line) > 20) return List.of();
        List<String> names = new ArrayList<>();
        for (String part :
                BETWEEN.split(AFTER.matcher(line.substring(lead.end())).replaceFirst(""))) {
            if (Outlets.known(part) != null || !NAME.matcher(part).matches()) break;
            if (!names.contains(part)) names.add(part);
        }
        return names;
    }
}
