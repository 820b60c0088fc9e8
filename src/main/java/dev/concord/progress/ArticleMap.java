package dev.concord.progress;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.assignment.Assignment;
import dev.concord.assignment.Assignments;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has which article, and how far they are, some articles at a time: three queries for a page, whatever its place. */
@Service
@Transactional(readOnly = true)
public class ArticleMap {

    private final JdbcTemplate database;
    private final Assignments assignments;
    private final Articles articles;

    ArticleMap(JdbcTemplate database, Assignments assignments, Articles articles) {
        this.database = database;
        this.assignments = assignments;
        this.articles = articles;
    }

    /**
     * An article.
     *
     * @param given to how many
     * @param waiting how many of them are not done
     * @param submitted how many of them have submitted it; the others have skipped it
     */
    public record Row(
            ArticleSummary article, int given, int waiting, int submitted, Map<AccountId, Assignment> assignments) {}

    /** Some articles, in the order in which they came, and whether there are others on either side. */
    public record Page(List<Row> rows, boolean earlier, boolean later) {}

    /**
     * The articles after one.
     *
     * @param stage null for all
     * @param after the article to go on from, null to begin
     */
    public Page after(ProjectId project, @Nullable Stage stage, @Nullable ArticleId after, int size) {
        var found = read(project, stage, "article_id > ?", after == null ? 0 : after.value(), "article_id", size + 1);
        boolean later = found.size() > size;
        return page(later ? found.subList(0, size) : found, after != null, later);
    }

    /** The articles before one. */
    public Page before(ProjectId project, @Nullable Stage stage, ArticleId before, int size) {
        var found = read(project, stage, "article_id < ?", before.value(), "article_id desc", size + 1);
        boolean earlier = found.size() > size;
        return page((earlier ? found.subList(0, size) : found).reversed(), earlier, true);
    }

    /** How far each of these articles is. */
    public Map<ArticleId, Stage> stages(Collection<ArticleId> ids) {
        Map<ArticleId, Stage> stages = new HashMap<>();
        Chunks.of(
                ids,
                ArticleId::value,
                some -> database.query(
                        "select article_id, stage from progress_article where article_id in (%s)"
                                .formatted(Chunks.marks(some)),
                        row -> {
                            stages.put(new ArticleId(row.getLong(1)), Stage.values()[row.getInt(2)]);
                        },
                        some.toArray()));
        return stages;
    }

    private record Numbers(ArticleId article, int given, int waiting, int submitted) {}

    private List<Numbers> read(
            ProjectId project, @Nullable Stage stage, String place, long id, String order, int limit) {
        String staged = stage == null ? "" : " and stage = " + stage.ordinal();
        return database.query(
                "select article_id, given, waiting, submitted from progress_article where project_id = ?%s and %s order by %s limit %d"
                        .formatted(staged, place, order, limit),
                (row, at) -> new Numbers(new ArticleId(row.getLong(1)), row.getInt(2), row.getInt(3), row.getInt(4)),
                project.value(),
                id);
    }

    private Page page(List<Numbers> found, boolean earlier, boolean later) {
        List<ArticleId> ids = found.stream().map(Numbers::article).toList();
        var summaries = articles.summaries(ids);
        var given = assignments.of(ids);
        return new Page(
                found.stream()
                        .map(one -> new Row(
                                Objects.requireNonNull(summaries.get(one.article())),
                                one.given(),
                                one.waiting(),
                                one.submitted(),
                                given.getOrDefault(one.article(), List.of()).stream()
                                        .collect(Collectors.toMap(Assignment::annotator, work -> work))))
                        .toList(),
                earlier,
                later);
    }
}
