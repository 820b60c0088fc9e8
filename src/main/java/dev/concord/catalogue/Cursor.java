package dev.concord.catalogue;

import dev.concord.shell.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The key of the last article of a page, as addresses carry it. */
final class Cursor {

    private Cursor() {}

    static String written(@Nullable Object[] fields) {
        return Arrays.stream(fields).map(String::valueOf).collect(Collectors.joining("_"));
    }

    /** @throws Refusal if it is none that a list of that order gave out */
    static Object[] read(String written, Order order) {
        List<Object> fields = new ArrayList<>();
        String[] parts = written.split("_");
        try {
            if (parts.length != (order == Order.CAME ? 1 : 2)) throw new NumberFormatException();
            if (order == Order.BEST) fields.add(Float.valueOf(parts[0]));
            if (order == Order.NEWEST) fields.add(Long.valueOf(parts[0]));
            fields.add(Long.valueOf(parts[parts.length - 1]));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "cursor: \"%s\" is none that this list gave out.".formatted(written));
        }
        return fields.toArray();
    }
}
