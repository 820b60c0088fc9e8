package dev.concord.release;

import dev.concord.release.DiffTotals.Count;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code CHANGES.md}: what a person wants to know of a new release who knows the one before. */
public final class ChangesText {

    static final String NAME = "CHANGES.md";

    private static final int NAMED = 20;

    private ChangesText() {}

    static String of(ReleaseFacts facts, DiffTotals totals) {
        ReleaseFacts.Earlier before = facts.before();
        String head = "# What changed in release %d\n\n".formatted(facts.number());
        if (before == null) {
            return head
                    + "There is no earlier release of these labels to compare with (%s): everything is new.\n\n"
                            .formatted(facts.labels().word())
                    + table(totals.byKind(), null);
        }
        return head
                + "Compared with release %d. `diff.json` names every record and label.\n\n".formatted(before.number())
                + of(totals);
    }

    /** The tables, without a headline. */
    public static String of(DiffTotals totals) {
        if (totals.isEmpty()) return "Nothing: both hold the same articles and labels.\n";
        StringBuilder text = new StringBuilder("| articles | number | such as |\n|---|---|---|\n");
        articles(text, "added", totals.articlesAdded);
        articles(text, "removed", totals.articlesRemoved);
        articles(text, "with another text or other metadata", totals.articlesChanged);
        articles(text, "in another split", totals.articlesMoved);
        text.append('\n').append(table(totals.byKind(), null));
        totals.byPerson().forEach((person, counts) -> text.append('\n').append(table(counts, person)));
        return text.toString();
    }

    private static void articles(StringBuilder text, String what, List<String> ids) {
        String some = String.join(", ", ids.subList(0, Math.min(NAMED, ids.size())));
        text.append("| %s | %d | %s |\n".formatted(what, ids.size(), ids.size() > NAMED ? some + ", …" : some));
    }

    private static String table(Map<String, Count> counts, @Nullable String person) {
        String title = person == null ? "labels of all" : "labels of " + CardTable.cell(person);
        return "| %s | added | removed | changed |\n|---|---|---|---|\n".formatted(title)
                + CardTable.rows(Stream.concat(Stream.of("record"), LabelDiff.KINDS.stream())
                        .filter(counts::containsKey)
                        .map(kind -> row(kind, Objects.requireNonNull(counts.get(kind)))));
    }

    private static List<String> row(String kind, Count count) {
        return List.of(kind, "" + count.added(), "" + count.removed(), "" + count.changed());
    }
}
