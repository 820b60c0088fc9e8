package dev.concord.intake;

import dev.concord.shell.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which column of a table, or key of a JSON line, holds what: {@code text} or {@code html}, {@code title},
 * {@code published}, {@code url}, {@code outlet}, {@code language}.
 */
public final class Columns {

    /** Names that are taken for the column where nobody says which it is. */
    private static final Map<String, List<String>> USUAL = usual();

    /** Every column by its usual names. */
    public static final Columns USUAL_NAMES = new Columns(Map.of());

    private final Map<String, String> named;

    private Columns(Map<String, String> named) {
        this.named = named;
    }

    private static Map<String, List<String>> usual() {
        Map<String, List<String>> usual = new LinkedHashMap<>();
        usual.put("html", List.of("html"));
        usual.put("text", List.of("text", "body", "content", "article"));
        usual.put("title", List.of("title", "headline"));
        usual.put("published", List.of("published", "date", "published_at"));
        usual.put("url", List.of("url", "link"));
        usual.put("outlet", List.of("outlet", "publisher", "source"));
        usual.put("language", List.of("language", "lang"));
        return usual;
    }

    /**
     * A mapping as a person wrote it.
     *
     * @throws Refusal if it names something that articles do not have
     */
    public static Columns of(Map<String, String> named) {
        for (String what : named.keySet()) {
            if (!USUAL.containsKey(what)) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "There is no \"%s\" to map a column to; there is: %s."
                                .formatted(what, String.join(", ", USUAL.keySet())));
            }
        }
        return new Columns(Map.copyOf(named));
    }

    /** What columns can be mapped to. */
    public static List<String> targets() {
        return List.copyOf(USUAL.keySet());
    }

    /** The column that is taken for it by its name, of those that there are; null if none is. */
    public static @Nullable String guess(String what, Set<String> there) {
        return USUAL_NAMES.column(what, there);
    }

    /** The column that holds it, of those that there are; null if none does. */
    @Nullable
    String column(String what, Set<String> there) {
        String asked = named.get(what);
        if (asked != null) return there.contains(asked) ? asked : null;
        // whoever names one body means no other
        if (isBody(what) && named.keySet().stream().anyMatch(Columns::isBody)) return null;
        return USUAL.getOrDefault(what, List.of()).stream()
                .filter(there::contains)
                .findFirst()
                .orElse(null);
    }

    private static boolean isBody(String what) {
        return what.equals("text") || what.equals("html");
    }

    /** What is wrong with the mapping for a table of these columns, or null. */
    @Nullable
    String wrong(Set<String> there) {
        for (Map.Entry<String, String> entry : named.entrySet()) {
            if (!there.contains(entry.getValue()))
                return "has no column \"%s\"; it has: %s.".formatted(entry.getValue(), String.join(", ", there));
        }
        if (column("text", there) != null || column("html", there) != null) return null;
        return "has no column that holds the text; name it, as in --columns text=COLUMN. It has: %s."
                .formatted(String.join(", ", there));
    }
}
