package dev.concord.progress;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** A table of counters: what is counted is its key, all changes of a transaction are written at once. */
class Tally {

    private static final String UNIQUE_VIOLATION = "23505";

    private final String update;
    private final String insert;
    /** In one order for everybody, so that no two transactions wait for each other. */
    private final Map<List<Comparable<?>>, Long> changes = new TreeMap<>(Tally::compare);

    Tally(String table, String... key) {
        String keys = String.join(", ", key);
        String where = List.of(key).stream().map(one -> one + " = ?").collect(Collectors.joining(" and "));
        update = "update %s set amount = amount + ? where %s".formatted(table, where);
        insert = "insert into %s (amount, %s) values (?, %s)"
                .formatted(
                        table,
                        keys,
                        String.join(", ", List.of(key).stream().map(one -> "?").toList()));
    }

    void add(long amount, Comparable<?>... key) {
        changes.merge(List.of(key), amount, Long::sum);
    }

    void write(JdbcOperations database) {
        changes.values().removeIf(amount -> amount == 0);
        if (changes.isEmpty()) return;
        List<List<Comparable<?>>> keys = new ArrayList<>(changes.keySet());
        int[] found =
                database.batchUpdate(update, keys.stream().map(this::values).toList());
        for (int i = 0; i < found.length; i++) {
            if (found[i] == 0) add(database, values(keys.get(i)));
        }
    }

    private Object[] values(List<Comparable<?>> key) {
        List<Object> values = new ArrayList<>();
        values.add(changes.get(key));
        values.addAll(key);
        return values.toArray();
    }

    /** Somebody else may add the same key at this moment: then it is there, and is raised. */
    private void add(JdbcOperations database, Object[] values) {
        boolean added = Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) to -> added(to, values)));
        if (!added) database.update(update, values);
    }

    private boolean added(Connection to, Object[] values) throws SQLException {
        Savepoint before = to.setSavepoint();
        try (PreparedStatement statement = to.prepareStatement(insert)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.executeUpdate();
            to.releaseSavepoint(before);
            return true;
        } catch (SQLException refused) {
            if (!UNIQUE_VIOLATION.equals(refused.getSQLState())) throw refused;
            to.rollback(before);
            return false;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(List<Comparable<?>> one, List<Comparable<?>> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = ((Comparable) one.get(i)).compareTo(other.get(i));
            if (order != 0) return order;
        }
        return 0;
    }
}
