package dev.concord.progress;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks about many at a time, but not about too many. */
final class Chunks {

    private static final int MOST = 500;

    private Chunks() {}

    /** Gives the ids, each once and in order. */
    static <T> void of(Collection<T> all, Function<T, Long> id, Consumer<List<Long>> ask) {
        List<Long> ids = all.stream().map(id).distinct().sorted().toList();
        for (int from = 0; from < ids.size(); from += MOST) {
            ask.accept(ids.subList(from, Math.min(from + MOST, ids.size())));
        }
    }

    /** As many question marks. */
    static String marks(Collection<?> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }
}
