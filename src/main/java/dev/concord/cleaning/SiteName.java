package dev.concord.cleaning;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name a site hangs on its titles and picture texts: "… - Sputnik International". */
record SiteName(@Nullable String name) {

    private static final Pattern SUFFIX = Pattern.compile("^(.*?)\\s*(?:[-–—|•·]|::)\\s+([^-–—|•·]{2,40})$");

    static SiteName of(List<Piece> pieces) {
        Map<String, Integer> seen = new HashMap<>();
        for (Piece piece : pieces) {
            Matcher suffix = SUFFIX.matcher(piece.text);
            if (piece.sentence || Credits.isInside(piece) || !suffix.matches()) continue;
            String name = suffix.group(2);
            if (Outlets.known(name) != null && Words.count(suffix.group(1)) != 1) return new SiteName(name);
            if (Words.count(suffix.group(1)) >= 4) seen.merge(name, 1, Integer::sum);
        }
        return new SiteName(seen.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null));
    }

    /** How long the text is without the site's name, or -1 if it does not end in it. */
    int lengthWithout(String text) {
        if (name == null || !text.endsWith(name)) return -1;
        Matcher suffix = SUFFIX.matcher(text);
        return suffix.matches() && suffix.group(2).equals(name) ? suffix.end(1) : -1;
    }
}
