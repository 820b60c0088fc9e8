package dev.concord.cleaning;

import java.util.HashMap;
import java.util.Map;

/** How many start tags of the names that matter stand in a source without an end tag so far; rather too many than too few. */
final class OpenTags {

    private final Map<String, int[]> open = new HashMap<>();

    void begin(TagName name) {
        if (counts(name)) of(name)[0]++;
    }

    void end(TagName name) {
        if (counts(name) && of(name)[0] > 0) of(name)[0]--;
    }

    boolean has(String word) {
        int[] count = open.get(word);
        return count != null && count[0] > 0;
    }

    private static boolean counts(TagName name) {
        return name.kind() == TagName.Kind.FOREIGN || name.kind() == TagName.Kind.NOT_NESTED;
    }

    private int[] of(TagName name) {
        return open.computeIfAbsent(name.word(), word -> new int[1]);
    }
}
