package dev.concord.cleaning;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A few names of tags or attributes, found in a source without cutting them out; most names are no more than looked at. */
final class NameTable {

    private static final int BUCKETS = 128;

    private final List<List<String>> buckets;

    NameTable(Collection<String> names) {
        buckets = IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> names.stream()
                        .filter(name -> bucket(name, 0, name.length()) == bucket)
                        .toList())
                .toList();
    }

    /** The name as it was given, in letters of either case in the source; null for any other. */
    @Nullable
    String find(String raw, int from, int end) {
        if (from == end) return null;
        for (String name : buckets.get(bucket(raw, from, end))) {
            if (name.length() == end - from && raw.regionMatches(true, from, name, 0, end - from)) return name;
        }
        return null;
    }

    /** Letters of both cases differ in one bit. */
    private static int bucket(String text, int from, int end) {
        int first = text.charAt(from) | ' ';
        int last = text.charAt(end - 1) | ' ';
        return (end - from + 7 * first + 31 * last) & (BUCKETS - 1);
    }
}
