package dev.concord.catalogue;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Words that leads put on articles. */
@Component
class Tags {

    static final int LONGEST = 60;

    private static final int CHUNK = 500;

    private final JdbcTemplate database;

    Tags(JdbcTemplate database) {
        this.database = database;
    }

    Map<ArticleId, Set<String>> of(Collection<ArticleId> ids) {
        Map<ArticleId, Set<String>> tags = new HashMap<>();
        for (List<ArticleId> some : chunks(ids)) {
            database.query(
                    "select article_id, tag from article_tag where article_id in (%s)".formatted(marks(some)),
                    row -> {
                        tags.computeIfAbsent(new ArticleId(row.getLong(1)), id -> new TreeSet<>())
                                .add(row.getString(2));
                    },
                    values(some));
        }
        return tags;
    }

    /** Puts it on those articles of a project that have it not yet, and gives them. */
    List<ArticleId> put(ProjectId project, Collection<ArticleId> ids, String tag) {
        List<ArticleId> without = those(project, ids, tag, "not exists");
        database.batchUpdate(
                "insert into article_tag (article_id, tag) values (?, ?)",
                without.stream().map(one -> new Object[] {one.value(), tag}).toList());
        return without;
    }

    /** Takes it from those articles that have it, and gives them. */
    List<ArticleId> take(ProjectId project, Collection<ArticleId> ids, String tag) {
        List<ArticleId> with = those(project, ids, tag, "exists");
        database.batchUpdate(
                "delete from article_tag where article_id = ? and tag = ?",
                with.stream().map(one -> new Object[] {one.value(), tag}).toList());
        return with;
    }

    private List<ArticleId> those(ProjectId project, Collection<ArticleId> ids, String tag, String have) {
        List<ArticleId> those = new ArrayList<>();
        for (List<ArticleId> some : chunks(ids)) {
            List<Object> values = new ArrayList<>(List.of(project.value(), tag));
            values.addAll(List.of(values(some)));
            those.addAll(database.query(
                    "select a.id from article a where a.project_id = ? and %s (select 1 from article_tag t where t.article_id = a.id and t.tag = ?) and a.id in (%s) order by a.id"
                            .formatted(have, marks(some)),
                    (row, at) -> new ArticleId(row.getLong(1)),
                    values.toArray()));
        }
        return those;
    }

    /**
     * A tag as it is kept.
     *
     * @throws Refusal if it is empty or too long
     */
    static String tidy(String tag) {
        String tidy = tag.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty() || tidy.length() > LONGEST) {
            throw new Refusal(Refusal.Kind.INVALID, "A tag has 1 to %d characters.".formatted(LONGEST));
        }
        return tidy;
    }

    static List<List<ArticleId>> chunks(Collection<ArticleId> ids) {
        List<ArticleId> all = ids.stream().distinct().toList();
        List<List<ArticleId>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static String marks(Collection<?> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }

    private static Object[] values(List<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).toArray();
    }
}
