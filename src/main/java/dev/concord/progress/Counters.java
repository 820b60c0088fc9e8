package dev.concord.progress;

import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.AssignmentsMoved;
import dev.concord.assignment.AssignmentsMoved.Move;
import dev.concord.assignment.AssignmentsMoved.Standing;
import dev.concord.corpus.ArticlesAdded;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the counters behind the dashboard, in the very transaction that changes what they count. */
@Component
class Counters {

    private static final long DAY = 86_400;

    private final JdbcTemplate database;
    private final ArticleCounters articles;

    Counters(JdbcTemplate database, ArticleCounters articles) {
        this.database = database;
        this.articles = articles;
    }

    @EventListener
    void moved(AssignmentsMoved moved) {
        var work = new Tally("progress_work", "project_id", "account_id", "state", "epoch_day");
        for (Move move : moved.moves()) {
            count(work, move, move.before(), -1);
            count(work, move, move.after(), 1);
        }
        work.write(database);
        sheets(moved.moves());
        articles.moved(moved.moves());
    }

    private static void count(Tally work, Move move, @Nullable Standing standing, int by) {
        if (standing == null) return;
        work.add(
                by,
                move.project().value(),
                move.annotator().value(),
                standing.state().name(),
                day(standing));
    }

    /** Days since 1970 in UTC of what is closed, 0 for all else. */
    private static int day(Standing standing) {
        Instant closed = standing.closedAt();
        return closed == null || standing.state().editable() ? 0 : (int) Math.floorDiv(closed.getEpochSecond(), DAY);
    }

    private void sheets(List<Move> moves) {
        var minutes = new Tally("progress_minutes", "project_id", "account_id", "tenths");
        var left = moves.stream().filter(move -> submitted(move.before())).toList();
        Map<Long, Integer> before =
                tenths(left, "select assignment_id, tenths from progress_sheet where assignment_id in (%s)");
        left.forEach(move -> minutes.add(-1, key(move, before)));
        batch("delete from progress_sheet where assignment_id = ?", left, move ->
                new Object[] {move.assignment().value()});
        var come = moves.stream().filter(move -> submitted(move.after())).toList();
        Map<Long, Integer> after = tenths(
                come,
                "select assignment_id, cast((active_seconds + 3) / 6 as integer) from sheet where assignment_id in (%s)");
        come.forEach(move -> minutes.add(1, key(move, after)));
        batch("insert into progress_sheet values (?, ?, ?, ?, ?)", come, move -> row(move, after));
        minutes.write(database);
    }

    private static boolean submitted(@Nullable Standing standing) {
        return standing != null && standing.state() == AssignmentState.SUBMITTED;
    }

    private static Comparable<?>[] key(Move move, Map<Long, Integer> tenths) {
        return new Comparable<?>[] {
            move.project().value(),
            move.annotator().value(),
            tenths.getOrDefault(move.assignment().value(), 0)
        };
    }

    private static Object[] row(Move move, Map<Long, Integer> tenths) {
        return new Object[] {
            move.assignment().value(),
            move.project().value(),
            move.annotator().value(),
            day(Objects.requireNonNull(move.after())),
            tenths.getOrDefault(move.assignment().value(), 0)
        };
    }

    private Map<Long, Integer> tenths(List<Move> moves, String query) {
        Map<Long, Integer> found = new HashMap<>();
        Chunks.of(
                moves,
                move -> move.assignment().value(),
                ids -> database.query(
                        query.formatted(Chunks.marks(ids)),
                        row -> {
                            found.put(row.getLong(1), row.getInt(2));
                        },
                        ids.toArray()));
        return found;
    }

    private interface Row {
        Object[] of(Move move);
    }

    private void batch(String statement, List<Move> moves, Row row) {
        if (!moves.isEmpty())
            database.batchUpdate(statement, moves.stream().map(row::of).toList());
    }

    /** An import adds many: they are counted together when it ends, so that nobody waits for it until then. */
    @EventListener
    void added(ArticlesAdded added) {
        var there = TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Added.class::isInstance)
                .map(Added.class::cast)
                .findFirst();
        there.orElseGet(this::untilCommit).told.add(added);
    }

    private Added untilCommit() {
        var fresh = new Added();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh;
    }

    private final class Added implements TransactionSynchronization {

        final List<ArticlesAdded> told = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            articles.added(told);
        }
    }
}
