package dev.concord.adjudication;

import dev.concord.account.ProjectId;
import dev.concord.annotation.SheetsImported;
import dev.concord.annotation.SpeakersMoved;
import dev.concord.corpus.ArticleId;
import dev.concord.shell.Foreground;
import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the cases of articles whose sheets were imported or whose mentions have another speaker. They may be thousands, so
 * they are noted in the transaction that moved them and drawn a few at a time behind it, after a restart as well.
 */
@Component
class Stale {

    private static final Logger LOG = LoggerFactory.getLogger(Stale.class);
    private static final int CHUNK = 1000;

    /** So few that nobody who submits one of them waits long. */
    private static final int AT_ONCE = 20;

    private final NamedParameterJdbcTemplate jdbc;
    private final Recount recount;
    private final EntityManager entities;
    private final Foreground foreground;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stale-cases").daemon().factory());
    private volatile boolean stopped;

    /** What is being drawn, until it is done. */
    private volatile Future<?> drawing = CompletableFuture.completedFuture(null);

    Stale(
            NamedParameterJdbcTemplate jdbc,
            Recount recount,
            EntityManager entities,
            Foreground foreground,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.recount = recount;
        this.entities = entities;
        this.foreground = foreground;
        this.transaction = transaction;
    }

    @EventListener
    void note(SpeakersMoved moved) {
        note(
                moved.articles(),
                "select distinct article_id, %s from adjudication_unit where article_id in (:articles)"
                        .formatted(moved.same()));
    }

    @EventListener
    void note(SheetsImported imported) {
        note(imported.articles(), "select id, false from article where id in (:articles)");
    }

    private void note(Collection<ArticleId> articles, String which) {
        List<Long> ids = articles.stream().map(ArticleId::value).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            jdbc.update(
                    "insert into adjudication_stale (article_id, same_labels) " + which,
                    Map.of("articles", ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(SpeakersMoved moved) {
        begin();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(SheetsImported imported) {
        begin();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        drawing = worker.submit(this::all);
    }

    /** How many articles of a project wait for their cases. */
    int waiting(ProjectId project) {
        Integer count = jdbc.queryForObject(
                "select count(distinct s.article_id) from adjudication_stale s join article a on a.id = s.article_id"
                        + " where a.project_id = :project",
                Map.of("project", project.value()),
                Integer.class);
        return count == null ? 0 : count;
    }

    Future<?> drawing() {
        return drawing;
    }

    private void all() {
        try {
            do {
                foreground.letPass();
            } while (!stopped && Boolean.TRUE.equals(transaction.execute(status -> some())));
        } catch (RuntimeException e) {
            if (!stopped) LOG.error("The cases of an article could not be drawn; the next start tries again.", e);
        }
    }

    private boolean some() {
        record Noted(long id, long article, boolean same) {}
        List<Noted> found = jdbc.query(
                "select id, article_id, same_labels from adjudication_stale order by id limit " + AT_ONCE,
                (row, n) -> new Noted(row.getLong(1), row.getLong(2), row.getBoolean(3)));
        if (found.isEmpty()) return false;
        // everybody holds articles in this order
        found.stream()
                .sorted(Comparator.comparingLong(Noted::article).thenComparing(Noted::id))
                .forEach(noted -> {
                    recount.article(new ArticleId(noted.article), noted.same);
                    // otherwise each query looks at all units of the articles before
                    entities.clear();
                });
        jdbc.update(
                "delete from adjudication_stale where id in (:ids)",
                Map.of("ids", found.stream().map(Noted::id).toList()));
        return true;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
