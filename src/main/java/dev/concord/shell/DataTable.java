package dev.concord.shell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Figures in rows and columns: a chart draws them, a person reads them, a file keeps them.
 *
 * @param columns what stands over each column, with its unit: "Median, minutes"
 * @param rows as many cells each as there are columns: text, numbers, dates, {@link Linked} or null for unknown
 */
public record DataTable(List<String> columns, List<? extends List<? extends @Nullable Object>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        for (List<?> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "A row has %d cells where there are %d columns.".formatted(row.size(), columns.size()));
            }
        }
        rows = rows.stream().map(DataTable::copy).toList();
    }

    /** {@link List#copyOf} refuses null, which here means unknown. */
    private static List<@Nullable Object> copy(List<? extends @Nullable Object> row) {
        return Collections.unmodifiableList(new ArrayList<>(row));
    }

    /** What stands in a cell, without where it leads. */
    public @Nullable Object value(int row, int column) {
        return value(rows.get(row).get(column));
    }

    static @Nullable Object value(@Nullable Object cell) {
        return cell instanceof Linked linked ? linked.value() : cell;
    }

    /** Where a cell leads: by itself, or as its row does. */
    @Nullable
    String path(int row, int column) {
        List<? extends @Nullable Object> cells = rows.get(row);
        if (cells.get(column) instanceof Linked linked) return linked.path();
        return cells.stream()
                .filter(Linked.class::isInstance)
                .map(cell -> ((Linked) Objects.requireNonNull(cell)).path())
                .findFirst()
                .orElse(null);
    }
}
