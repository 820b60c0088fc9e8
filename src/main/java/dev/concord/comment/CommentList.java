package dev.concord.comment;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import dev.concord.shell.Refusal.Kind;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds threads over all sheets, the latest first. Like {@code SheetAccess} it leaves out what its reader may not see yet:
 * other people's sheets of an article she still labels, and her own first sheet once the article is before her again.
 */
@Service
@Transactional(readOnly = true)
public class CommentList {

    private static final String SEEN = """

            and not exists (select 1 from assignment own where own.article_id = t.article_id
            and own.account_id = :reader and own.withdrawn_at is null
            and (t.assignment_id is null or own.id <> t.assignment_id)
            and (own.state in ('OPEN', 'IN_PROGRESS', 'RETURNED') or (own.pass = 2 and t.annotator_id = :reader)))""";

    private static final String WAITING = """
            from comment_person p join comment_thread t on t.id = p.thread_id
            where p.account_id = :reader and p.waiting = true and t.still_open = true
            and exists (select 1 from membership m where m.account_id = :reader and m.project_id = t.project_id
            and (m.member_role = 'LEAD' or t.annotator_id = :reader))""";

    /** Like the index to its letter, so that H2 walks it and sorts nothing. */
    private static final String LATEST =
            " order by t.project_id desc, t.still_open desc, t.changed_at desc, t.id desc limit :limit";

    private final NamedParameterJdbcTemplate jdbc;
    private final ThreadRows rows;
    private final Threads reader;

    CommentList(NamedParameterJdbcTemplate jdbc, ThreadRows rows, Threads reader) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.reader = reader;
    }

    /** Some threads, and where to go on; null at the end. */
    public record Page(
            List<CommentThread> threads, @Nullable String next) {}

    /**
     * Threads of a project as a lead of it sees them.
     *
     * @param cursor that an earlier page gave, or null to begin
     * @throws Refusal if no page gave that cursor
     */
    public Page search(ProjectId project, AccountId lead, CommentFilter filter, @Nullable String cursor, int limit) {
        Query query = query(project, lead, filter);
        return page(query.from, query.bound, cursor, limit, LATEST);
    }

    public long count(ProjectId project, AccountId lead, CommentFilter filter) {
        Query query = query(project, lead, filter);
        return count(query.from, query.bound);
    }

    /** Open threads of all projects in which something waits for that person. */
    public Page waiting(AccountId person, @Nullable String cursor, int limit) {
        return page(
                WAITING + SEEN, reader(person), cursor, limit, " order by t.changed_at desc, t.id desc limit :limit");
    }

    public long countWaiting(AccountId person) {
        return count(WAITING + SEEN, reader(person));
    }

    private record Query(String from, MapSqlParameterSource bound) {}

    private static Query query(ProjectId project, AccountId lead, CommentFilter filter) {
        StringBuilder from =
                new StringBuilder("from comment_thread t where t.project_id = :project and t.still_open = :open");
        MapSqlParameterSource bound =
                reader(lead).addValue("project", project.value()).addValue("open", filter.open());
        if (filter.article() != null) {
            from.append(" and t.article_id = :article");
            bound.addValue("article", filter.article().value());
        }
        if (filter.person() != null) {
            from.append(" and (t.annotator_id = :person or ")
                    .append(concerns("person", "wrote"))
                    .append(")");
            bound.addValue("person", filter.person().value());
        }
        if (filter.kind() != null) {
            from.append(" and t.kind = :kind");
            bound.addValue("kind", filter.kind().name());
        }
        if (filter.mentioning() != null) {
            from.append(" and ").append(concerns("mentioning", "mentioned"));
            bound.addValue("mentioning", filter.mentioning().value());
        }
        return new Query(from.append(SEEN).toString(), bound);
    }

    private static String concerns(String parameter, String column) {
        return "exists (select 1 from comment_person p where p.thread_id = t.id and p.account_id = :%s and p.%s = true)"
                .formatted(parameter, column);
    }

    private static MapSqlParameterSource reader(AccountId person) {
        return new MapSqlParameterSource("reader", person.value());
    }

    private long count(String from, MapSqlParameterSource bound) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) " + from, bound, Long.class));
    }

    private Page page(String from, MapSqlParameterSource bound, @Nullable String cursor, int limit, String order) {
        String where = from;
        if (cursor != null) {
            Cursor last = Cursor.of(cursor);
            where += " and t.changed_at <= :at and not (t.changed_at = :at and t.id >= :last)";
            bound.addValue("at", OffsetDateTime.ofInstant(last.at, ZoneOffset.UTC))
                    .addValue("last", last.id);
        }
        List<UUID> ids =
                jdbc.queryForList("select t.id " + where + order, bound.addValue("limit", limit + 1), UUID.class);
        boolean more = ids.size() > limit;
        List<CommentThread> threads = read(more ? ids.subList(0, limit) : ids);
        return new Page(threads, more ? Cursor.after(threads.getLast()) : null);
    }

    private List<CommentThread> read(List<UUID> ids) {
        Map<UUID, ThreadRow> found =
                rows.findAllById(ids).stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
        return reader.all(
                ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList());
    }

    /** A place in the list. */
    private record Cursor(Instant at, UUID id) {

        static String after(CommentThread thread) {
            return thread.changedAt() + "_" + thread.id().value();
        }

        static Cursor of(String words) {
            String[] parts = words.split("_", 2);
            try {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Refusal(Kind.INVALID, "cursor: \"%s\" is none that this list gave out.".formatted(words));
            }
        }
    }
}
