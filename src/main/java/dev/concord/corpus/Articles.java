package dev.concord.corpus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** The articles of each project. */
@Service
public class Articles {

    private static final long CACHED_CHARACTERS = 32_000_000;

    private final ArticleRows rows;
    private final ArticleSourceRows sources;
    private final Texts texts;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * Every saved label needs the text it points into; a text of one version never changes, so that a copy is never
     * stale.
     */
    private final Cache<TextId, Article> read = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((TextId id, Article article) -> article.text().length() + 1000)
            .build();

    private record TextId(long article, int version) {}

    Articles(
            ArticleRows rows,
            ArticleSourceRows sources,
            Texts texts,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.sources = sources;
        this.texts = texts;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Adds an article and gives its id; empty where the project has that very source already. */
    @Transactional
    public Optional<ArticleId> add(ProjectId project, NewArticle article) {
        return addAll(project, List.of(article)).stream().findFirst();
    }

    /**
     * Adds articles and gives the ids of those whose source the project did not have yet, in order. One look for all of
     * them: as many as a transaction holds at once, some hundreds.
     */
    @Transactional
    public List<ArticleId> addAll(ProjectId project, List<NewArticle> articles) {
        Set<String> known =
                known(project, articles.stream().map(NewArticle::key).toList());
        List<ArticleId> added = new ArrayList<>();
        for (NewArticle article : articles) {
            if (!known.add(article.key())) continue;
            ArticleId id =
                    rows.save(new ArticleRow(project, article, clock.instant())).articleId();
            if (article.raw() != null) sources.save(new ArticleSourceRow(id, article.raw(), article.type()));
            added.add(id);
        }
        rows.flush();
        if (!added.isEmpty()) events.publishEvent(new ArticlesAdded(project, List.copyOf(added)));
        return added;
    }

    /**
     * The article of that id, with its present text.
     *
     * @throws Refusal if there is none
     */
    public Article get(ArticleId id) {
        return get(id, version(id));
    }

    /** The article of that id, with one of its texts. */
    public Article get(ArticleId id, int version) {
        return read.get(new TextId(id.value(), version), wanted -> read(id, version));
    }

    /** Which of its texts an article has now. Costs one look into an index. */
    public int version(ArticleId id) {
        return database.sql("select version from article where id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> missing(id));
    }

    private Article read(ArticleId id, int version) {
        ArticleRow row = rows.findById(id.value()).orElseThrow(() -> missing(id));
        if (row.version == version) return row.toArticle();
        return texts.older(id, version).map(row::toArticle).orElseThrow(() -> Texts.missing(id, version));
    }

    private static Refusal missing(ArticleId id) {
        return new Refusal(Refusal.Kind.NOT_FOUND, "There is no article with the number %d.".formatted(id.value()));
    }

    /** Says of an article that it repeats another one, or, with null, that it repeats none. */
    @Transactional
    public void repeat(ArticleId id, @Nullable ArticleId other) {
        ArticleRow row = rows.findById(id.value()).orElseThrow(() -> missing(id));
        row.repeat(other == null ? null : get(other).key());
        rows.flush();
        events.publishEvent(new MetaChanged(id, row.version));
    }

    /** A copy of an article is stale once the transaction commits: its text is as before, what is known of it is not. */
    private record MetaChanged(ArticleId article, int version) {}

    @TransactionalEventListener(fallbackExecution = true)
    void on(MetaChanged changed) {
        read.invalidate(new TextId(changed.article.value(), changed.version));
    }

    /**
     * Those of the articles that exist, in one query. They are not kept: whoever reads a whole project would drive out
     * the ones that are being labelled.
     */
    @Transactional(readOnly = true)
    public Map<ArticleId, Article> findAll(Collection<ArticleId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : byId(rows.findAllById(numbers(ids)).stream().map(ArticleRow::toArticle));
    }

    /**
     * Those of the articles that are not set aside, in the same way. Asked past Hibernate, which makes a query with hundreds
     * of parameters ready anew for each page of a release; it does not see what Hibernate has not written yet.
     */
    @Transactional(readOnly = true)
    public Map<ArticleId, Article> findInUse(Collection<ArticleId> ids) {
        if (ids.isEmpty()) return Map.of();
        return byId(database
                .sql("select a.id, a.project_id, a.article_key, a.version, a.body, a.blocks, a.meta"
                        + " from unnest(cast(? as bigint array)) as i (id) join article a on a.id = i.id"
                        + " where a.set_aside_at is null")
                .param(1, numbers(ids).toArray(Long[]::new), Types.ARRAY)
                .query((row, number) -> new ArticleText(
                        row.getLong(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list()
                .stream()
                .map(ArticleText::toArticle));
    }

    private static List<Long> numbers(Collection<ArticleId> ids) {
        return ids.stream().map(ArticleId::value).distinct().toList();
    }

    private static Map<ArticleId, Article> byId(Stream<Article> articles) {
        return articles.collect(Collectors.toMap(Article::id, Function.identity()));
    }

    /** Those of the keys whose articles a project has, in one query: some hundreds at a time. */
    @Transactional(readOnly = true)
    public Set<String> known(ProjectId project, Collection<String> keys) {
        return new HashSet<>(rows.known(project.value(), keys.toArray(String[]::new)));
    }

    @Transactional(readOnly = true)
    public Optional<ArticleId> find(ProjectId project, String key) {
        return rows.findId(project.value(), key).map(ArticleId::new);
    }

    /** The raw source as it came, byte for byte; empty of an article that came in as a record. */
    @Transactional(readOnly = true)
    public Optional<byte[]> findSource(ArticleId id) {
        return sources.findById(id.value()).map(row -> row.raw);
    }

    /** The raw source as it came, byte for byte. */
    @Transactional(readOnly = true)
    public byte[] source(ArticleId id) {
        return findSource(id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        "The source of this article is not here: it came in as a record, which holds its text only."));
    }

    /** The articles of a project that have one of the keys, by key, in one query. */
    @Transactional(readOnly = true)
    public Map<String, Article> byKeys(ProjectId project, Collection<String> keys) {
        return keys.isEmpty()
                ? Map.of()
                : rows.byKeys(project.value(), keys.toArray(String[]::new)).stream()
                        .map(ArticleRow::toArticle)
                        .collect(Collectors.toMap(Article::key, Function.identity()));
    }

    /** The article of a project that has this very text. */
    @Transactional(readOnly = true)
    public Optional<Article> withText(ProjectId project, String text) {
        return rows.findByProjectIdAndTextLength(project.value(), text.length()).stream()
                .filter(row -> row.body.equals(text))
                .findFirst()
                .map(ArticleRow::toArticle);
    }

    /**
     * The articles after a given one, in the order in which they came.
     *
     * @param after id of the last one seen, 0 to begin
     */
    @Transactional(readOnly = true)
    public List<ArticleSummary> page(ProjectId project, long after, int limit) {
        return rows.after(project.value(), after, Limit.of(limit)).stream()
                .map(ArticleLine::toSummary)
                .toList();
    }

    /** Articles whose headline, outlet or key holds the words, by page. */
    @Transactional(readOnly = true)
    public List<ArticleSummary> search(ProjectId project, String words, int page, int size) {
        return rows.search(project.value(), pattern(words), PageRequest.of(page, size)).stream()
                .map(ArticleLine::toSummary)
                .toList();
    }

    @Transactional(readOnly = true)
    public long countFound(ProjectId project, String words) {
        return words.isBlank()
                ? rows.countByProjectId(project.value())
                : rows.countFound(project.value(), pattern(words));
    }

    /** What a list shows of these articles, in one query. */
    @Transactional(readOnly = true)
    public Map<ArticleId, ArticleSummary> summaries(Collection<ArticleId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.lines(ids.stream().map(ArticleId::value).toList()).stream()
                        .map(ArticleLine::toSummary)
                        .collect(Collectors.toMap(ArticleSummary::id, Function.identity()));
    }

    /** The outlets that articles of a project state, by name. */
    @Transactional(readOnly = true)
    public List<String> outlets(ProjectId project) {
        return rows.outlets(project.value());
    }

    private static String pattern(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
