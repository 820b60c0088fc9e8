package dev.concord.release;

import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.record.UnreadRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which releases hold an article: read from a release's own files, and kept beside its row. */
@Service
public class ArticleReleases {

    private static final int AT_ONCE = 1_000;

    private final JdbcTemplate database;
    private final ReleaseRows rows;

    ArticleReleases(JdbcTemplate database, ReleaseRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /**
     * A release that holds an article.
     *
     * @param split null where the release is not split
     */
    public record Holding(Release release, @Nullable String split) {}

    /** The releases that hold an article, newest first. */
    @Transactional(readOnly = true)
    public List<Holding> of(ArticleId article) {
        Map<Long, Optional<String>> splits = new HashMap<>();
        database.query(
                "select release_id, split from release_article where article_id = ?",
                row -> {
                    splits.put(row.getLong(1), Optional.ofNullable(row.getString(2)));
                },
                article.value());
        return rows.findByIdInOrderByNumberDesc(splits.keySet()).stream()
                .map(ReleaseRow::toRelease)
                .map(release -> new Holding(
                        release,
                        Objects.requireNonNull(splits.get(release.id().value())).orElse(null)))
                .toList();
    }

    /** Releases of a project of which it is not known what they hold, newest first: their files are not read yet, or gone. */
    @Transactional(readOnly = true)
    public List<Release> unread(ProjectId project) {
        return unread().stream()
                .filter(release -> release.project().equals(project))
                .sorted(Comparator.comparing(Release::number).reversed())
                .toList();
    }

    /** Of all projects; every release holds an article. */
    List<Release> unread() {
        return rows.unread().stream().map(ReleaseRow::toRelease).toList();
    }

    /** Keeps what the files of a release say, a thousand articles at once; call it within a transaction. */
    void keep(Release release, Path folder) throws IOException {
        List<Object[]> some = new ArrayList<>();
        try (ReleaseData data = new ReleaseData(folder)) {
            String last = "";
            for (ReleaseData.Line line = data.next(); line != null; line = data.next()) {
                UnreadRecord record = line.unread();
                if (record.id().equals(last)) continue;
                last = record.id();
                some.add(new Object[] {
                    release.id().value(), record.split(), release.project().value(), last
                });
                if (some.size() == AT_ONCE) insert(some);
            }
        }
        insert(some);
    }

    private void insert(List<Object[]> some) {
        database.batchUpdate(
                "insert into release_article (release_id, article_id, split)"
                        + " select cast(? as bigint), id, cast(? as varchar(10)) from article where project_id = ? and article_key = ?",
                some);
        some.clear();
    }
}
