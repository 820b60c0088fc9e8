package dev.concord.catalogue;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.SetAside;
import dev.concord.shell.Refusal;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes many articles at once, and takes it back: what an action did not change, undoing it does not either. */
@Service
@Transactional
public class Actions {

    /** So many articles one action may be about. */
    public static final int MOST = 100_000;

    private static final String COLUMNS = "select id, kind, tag, articles, done_by, done_at, undone_at, project_id";

    private final JdbcTemplate database;
    private final Tags tags;
    private final SetAside aside;
    private final Owed owed;
    private final Clock clock;

    Actions(JdbcTemplate database, Tags tags, SetAside aside, Owed owed, Clock clock) {
        this.database = database;
        this.tags = tags;
        this.aside = aside;
        this.owed = owed;
        this.clock = clock;
    }

    /**
     * Does it to those of the articles that it changes.
     *
     * @param tag for tagging and untagging
     * @throws Refusal if there are too many articles, or the tag is none
     */
    public Action apply(
            ProjectId project, AccountId by, Action.Kind kind, @Nullable String tag, Collection<ArticleId> articles) {
        if (articles.size() > MOST) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "At most %,d articles are changed at once, not %,d.".formatted(MOST, articles.size()));
        }
        String tidy = kind.tags() ? Tags.tidy(tag == null ? "" : tag) : null;
        List<ArticleId> changed = change(project, kind, tidy, articles);
        long id = record(project, by, kind, tidy, changed.size());
        database.batchUpdate(
                "insert into catalogue_action_article (action_id, article_id) values (?, ?)",
                changed.stream().map(one -> new Object[] {id, one.value()}).toList());
        return get(project, id);
    }

    private long record(ProjectId project, AccountId by, Action.Kind kind, @Nullable String tag, int articles) {
        var key = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement(
                            "insert into catalogue_action (project_id, kind, tag, articles, done_by, done_at) values (?, ?, ?, ?, ?, ?)",
                            new String[] {"id"});
                    insert.setLong(1, project.value());
                    insert.setString(2, kind.name());
                    insert.setString(3, tag);
                    insert.setInt(4, articles);
                    insert.setLong(5, by.value());
                    insert.setObject(6, now());
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey(), "An identity gives numbers.")
                .longValue();
    }

    /**
     * Takes an action back, once.
     *
     * @return how many articles that changed
     * @throws Refusal if there is none of that number in the project, or it was taken back already
     */
    public int undo(ProjectId project, long id) {
        Action action = get(project, id);
        int marked = database.update(
                "update catalogue_action set undone_at = ? where id = ? and undone_at is null", now(), id);
        if (marked == 0) throw new Refusal(Refusal.Kind.CONFLICT, "This was taken back already.");
        List<ArticleId> changed = database.query(
                "select article_id from catalogue_action_article where action_id = ?",
                (row, at) -> new ArticleId(row.getLong(1)),
                id);
        return change(project, action.kind().inverse(), action.tag(), changed).size();
    }

    private List<ArticleId> change(
            ProjectId project, Action.Kind kind, @Nullable String tag, Collection<ArticleId> articles) {
        List<ArticleId> changed = switch (kind) {
            case TAG -> tags.put(project, articles, Objects.requireNonNull(tag));
            case UNTAG -> tags.take(project, articles, Objects.requireNonNull(tag));
            case SET_ASIDE -> aside.put(project, articles);
            case TAKE_BACK -> aside.takeBack(project, articles);
        };
        if (kind.tags()) owed.owe(changed);
        return changed;
    }

    /** The latest ones of a project, newest first. */
    @Transactional(readOnly = true)
    public List<Action> latest(ProjectId project, int most) {
        return database.query(
                COLUMNS + " from catalogue_action where project_id = ? order by id desc limit " + most,
                ROW,
                project.value());
    }

    private Action get(ProjectId project, long id) {
        return database
                .query(COLUMNS + " from catalogue_action where project_id = ? and id = ?", ROW, project.value(), id)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "There is no action with the number %d in this project.".formatted(id)));
    }

    private static final RowMapper<Action> ROW = (row, at) -> new Action(
            row.getLong(1),
            Action.Kind.valueOf(row.getString(2)),
            row.getString(3),
            row.getInt(4),
            new AccountId(row.getLong(5)),
            Objects.requireNonNull(instant(row.getObject(6, OffsetDateTime.class))),
            instant(row.getObject(7, OffsetDateTime.class)));

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
