package dev.concord.duplicate;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Which articles stand in which group, and as what. Whoever changes a group holds its row. */
@Component
class Groups {

    /** So many ids fit into one statement on every database. */
    private static final int CHUNK = 1000;

    private final JdbcTemplate database;
    private final ApplicationEventPublisher events;

    Groups(JdbcTemplate database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** An article's place in its group. */
    record Place(
            ArticleId article,
            long group,
            Role role,
            @Nullable ArticleId repeats,
            boolean aside) {

        Place with(Role other, @Nullable ArticleId instead, boolean setAside) {
            return new Place(article, group, other, instead, setAside);
        }
    }

    private static final RowMapper<Place> PLACE = (row, at) -> new Place(
            new ArticleId(row.getLong(1)),
            row.getLong(2),
            Role.valueOf(row.getString(3)),
            articleOrNull(row, 4),
            row.getBoolean(5));

    static @Nullable ArticleId articleOrNull(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : new ArticleId(number);
    }

    private static final String PLACES =
            "select article_id, group_id, role, repeats, aside from duplicate_member where ";

    List<Place> places(Collection<ArticleId> articles) {
        List<Place> places = new ArrayList<>();
        List<ArticleId> all = List.copyOf(articles);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<ArticleId> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            places.addAll(database.query(PLACES + "article_id in (" + Hashes.list(some) + ")", PLACE));
        }
        return places;
    }

    List<Place> members(long group) {
        return database.query(PLACES + "group_id = ? order by article_id", PLACE, group);
    }

    /** Whether there is such a group in the project; it is held until the end of the transaction. */
    boolean hold(ProjectId project, long group) {
        return !database.queryForList(
                        "select id from duplicate_group where id = ? and project_id = ? for update",
                        Long.class,
                        group,
                        project.value())
                .isEmpty();
    }

    /** An article whose text is another one leaves its group, unless a lead has decided of it. */
    void leave(ProjectId project, ArticleId article) {
        for (Place place : places(List.of(article))) {
            if (!hold(project, place.group) || place.role != Role.OPEN) continue;
            database.update("delete from duplicate_member where article_id = ?", article.value());
            tidy(project, place.group);
            events.publishEvent(new DuplicatesMoved(project, List.of(article)));
        }
    }

    private void tidy(ProjectId project, long group) {
        List<Place> left = members(group);
        if (left.size() > 1) {
            refresh(group);
            return;
        }
        database.update("delete from duplicate_member where group_id = ?", group);
        database.update("delete from duplicate_group where id = ?", group);
        events.publishEvent(
                new DuplicatesMoved(project, left.stream().map(Place::article).toList()));
    }

    /** Puts an article into one group with those that it resembles; groups that it joins become one. */
    void join(ProjectId project, ArticleId article, Collection<ArticleId> like) {
        var all = new TreeMap<Long, @Nullable Place>();
        all.put(article.value(), null);
        like.forEach(one -> all.put(one.value(), null));
        places(all.keySet().stream().map(ArticleId::new).toList())
                .forEach(place -> all.put(place.article.value(), place));
        var groups = new TreeSet<Long>();
        all.values().stream().filter(Objects::nonNull).forEach(place -> groups.add(place.group));
        groups.removeIf(group -> !hold(project, group));
        List<Long> fresh =
                all.keySet().stream().filter(id -> all.get(id) == null).toList();
        if (fresh.isEmpty() && groups.size() < 2) return;
        long target = groups.isEmpty() ? found(project) : groups.removeFirst();
        for (long other : groups) {
            database.update("update duplicate_member set group_id = ? where group_id = ?", target, other);
            database.update("update duplicate_decision set group_id = ? where group_id = ?", target, other);
            database.update("delete from duplicate_group where id = ?", other);
        }
        database.batchUpdate(
                "insert into duplicate_member (article_id, group_id, role, aside) values (?, ?, ?, false)",
                fresh.stream()
                        .map(id -> new Object[] {id, target, Role.OPEN.name()})
                        .toList());
        refresh(target);
        events.publishEvent(
                new DuplicatesMoved(project, fresh.stream().map(ArticleId::new).toList()));
    }

    private long found(ProjectId project) {
        var key = new GeneratedKeyHolder();
        database.update(
                connection -> {
                    var insert = connection.prepareStatement(
                            "insert into duplicate_group (project_id, undecided) values (?, true)",
                            new String[] {"id"});
                    insert.setLong(1, project.value());
                    return insert;
                },
                key);
        return Objects.requireNonNull(key.getKey(), "An identity gives numbers.")
                .longValue();
    }

    /** Gives members of a group, which is held, other roles. */
    void put(ProjectId project, long group, Collection<Place> places) {
        database.batchUpdate(
                "update duplicate_member set role = ?, repeats = ?, aside = ? where article_id = ?",
                places.stream()
                        .map(one -> new Object[] {
                            one.role.name(),
                            one.repeats == null ? null : one.repeats.value(),
                            one.aside,
                            one.article.value()
                        })
                        .toList());
        refresh(group);
        events.publishEvent(
                new DuplicatesMoved(project, places.stream().map(Place::article).toList()));
    }

    private void refresh(long group) {
        database.update(
                "update duplicate_group set undecided = exists (select 1 from duplicate_member where group_id = ? and role = ?) where id = ?",
                group,
                Role.OPEN.name(),
                group);
    }
}
