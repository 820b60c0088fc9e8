package dev.concord.progress;

import dev.concord.account.ProjectId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.AssignmentsMoved.Move;
import dev.concord.assignment.AssignmentsMoved.Standing;
import dev.concord.corpus.ArticlesAdded;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How far each article is, and how many of a project are how far. */
@Component
class ArticleCounters {

    private final JdbcTemplate database;

    ArticleCounters(JdbcTemplate database) {
        this.database = database;
    }

    void added(List<ArticlesAdded> added) {
        database.batchUpdate(
                "insert into progress_article values (?, ?, 0, 0, 0, 0)",
                added.stream()
                        .flatMap(some -> some.articles().stream().map(one ->
                                new Object[] {one.value(), some.project().value()}))
                        .toList());
        var stages = stages();
        added.forEach(some -> stages.add(some.articles().size(), some.project().value(), Stage.NOT_GIVEN.ordinal()));
        stages.write(database);
    }

    void moved(List<Move> moves) {
        Map<Long, Change> changes = new TreeMap<>();
        for (Move move : moves) {
            Change change = changes.computeIfAbsent(move.article().value(), id -> new Change(move.project()));
            change.count(move.before(), -1);
            change.count(move.after(), 1);
        }
        changes.values().removeIf(Change::nothing);
        var stages = stages();
        Chunks.of(changes.keySet(), id -> id, ids -> write(ids, changes, stages));
        stages.write(database);
    }

    private static Tally stages() {
        return new Tally("progress_stage", "project_id", "stage");
    }

    /** Holds the articles' rows, so that two people who submit the same one at once are both counted. */
    private void write(List<Long> ids, Map<Long, Change> changes, Tally stages) {
        List<Object[]> rows = database.query(
                "select article_id, given, waiting, submitted from progress_article where article_id in (%s) order by article_id for update"
                        .formatted(Chunks.marks(ids)),
                (row, at) -> {
                    Change change = Objects.requireNonNull(changes.get(row.getLong(1)));
                    return change.applied(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4), stages);
                },
                ids.toArray());
        database.batchUpdate(
                "update progress_article set given = ?, waiting = ?, submitted = ?, stage = ? where article_id = ?",
                rows);
    }

    /** What changes in the numbers of one article. */
    private static final class Change {

        private final ProjectId project;
        private int given;
        private int waiting;
        private int submitted;

        Change(ProjectId project) {
            this.project = project;
        }

        void count(@Nullable Standing standing, int by) {
            if (standing == null) return;
            given += by;
            if (standing.state().editable()) waiting += by;
            if (standing.state() == AssignmentState.SUBMITTED) submitted += by;
        }

        boolean nothing() {
            return given == 0 && waiting == 0 && submitted == 0;
        }

        Object[] applied(long article, int hadGiven, int hadWaiting, int hadSubmitted, Tally stages) {
            Stage before = Stage.of(hadGiven, hadWaiting, hadSubmitted);
            Stage after = Stage.of(hadGiven + given, hadWaiting + waiting, hadSubmitted + submitted);
            stages.add(-1, project.value(), before.ordinal());
            stages.add(1, project.value(), after.ordinal());
            return new Object[] {
                hadGiven + given, hadWaiting + waiting, hadSubmitted + submitted, after.ordinal(), article
            };
        }
    }
}
