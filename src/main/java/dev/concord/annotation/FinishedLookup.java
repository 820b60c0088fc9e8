package dev.concord.annotation;

import dev.concord.account.ProjectId;
import dev.concord.annotation.Sheets.Cursor;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The finished sheets of a project, page by page: a release and agreement read all of them. Asked past Hibernate, which keeps
 * each row in watch; it does not see what Hibernate has not written yet.
 */
@Component
class FinishedLookup {

    /**
     * H2 begins in its index where a bound stands alone, not as part of an or, and takes the rows from there in their order
     * only if that names the project too; else it goes through all of a project's sheets for each page.
     */
    private static final String PAGE = """
            select s.id, s.article_key, s.article_id, s.labeller, s.assignment_id, s.revision, s.guideline, s.active_seconds,
            s.changed_at, s.suggested, s.accepted, a.reason, a.purpose, coalesce(a.closed_at, s.settled_at)
            from sheet s left join assignment a on a.id = s.assignment_id
            where s.project_id = :project and s.pass = 1 and (a.state = 'SUBMITTED' or s.settled_at is not null)
            and s.article_key >= :article and (s.article_key > :article or s.labeller > :labeller)
            order by s.project_id, s.article_key, s.labeller fetch first :limit rows only""";

    private final JdbcClient database;

    FinishedLookup(JdbcClient database) {
        this.database = database;
    }

    /** A sheet, and where it stands. */
    record Found(Sheet sheet, Cursor at) {}

    List<Found> after(ProjectId project, Cursor from, int limit) {
        return database.sql(PAGE)
                .param("project", project.value())
                .param("article", from.articleKey())
                .param("labeller", from.labeller())
                .param("limit", limit)
                .query((row, number) -> found(project, row))
                .list();
    }

    private static Found found(ProjectId project, ResultSet row) throws SQLException {
        String labeller = row.getString(4);
        Long assignment = row.getObject(5, Long.class);
        String purpose = row.getString(13);
        var sheet = new Sheet(
                new SheetId(row.getLong(1)),
                project,
                new ArticleId(row.getLong(3)),
                labeller,
                assignment == null ? null : new AssignmentId(assignment),
                AssignmentState.SUBMITTED,
                row.getString(12),
                row.getLong(6),
                row.getInt(7),
                row.getLong(8),
                moment(row, 9),
                moment(row, 14),
                1,
                purpose == null ? Purpose.ORDINARY : Purpose.valueOf(purpose),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class));
        return new Found(sheet, new Cursor(row.getString(2), labeller));
    }

    private static @Nullable Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
