package dev.concord.adjudication;

import dev.concord.annotation.SpeakersMoved;
import dev.concord.corpus.ArticleId;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Draws the cases of articles anew whose mentions have another speaker. They may be thousands, so they are noted in the
 * transaction that moved them and drawn one by one behind it, after a restart as well.
 */
@Component
class Stale {

    private static final int CHUNK = 1000;

    private final NamedParameterJdbcTemplate jdbc;
    private final Recount recount;
    private final TransactionTemplate transaction;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("stale-cases").daemon().factory());
    private volatile boolean stopped;

    /** What is being drawn, until it is done. */
    private volatile Future<?> drawing = CompletableFuture.completedFuture(null);

    Stale(NamedParameterJdbcTemplate jdbc, Recount recount, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.recount = recount;
        this.transaction = transaction;
    }

    @EventListener
    void note(SpeakersMoved moved) {
        List<Long> ids = moved.articles().stream().map(ArticleId::value).toList();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            jdbc.update(
                    "insert into adjudication_stale (article_id, same_labels)"
                            + " select distinct article_id, :same from adjudication_unit where article_id in (:articles)",
                    new MapSqlParameterSource("same", moved.same())
                            .addValue("articles", ids.subList(from, Math.min(ids.size(), from + CHUNK))));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void begin(SpeakersMoved moved) {
        begin();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        drawing = worker.submit(this::all);
    }

    Future<?> drawing() {
        return drawing;
    }

    private void all() {
        while (!stopped && Boolean.TRUE.equals(transaction.execute(status -> one()))) {
            // the next one
        }
    }

    private boolean one() {
        record Noted(long id, long article, boolean same) {}
        List<Noted> found = jdbc.query(
                "select id, article_id, same_labels from adjudication_stale order by id limit 1",
                (row, n) -> new Noted(row.getLong(1), row.getLong(2), row.getBoolean(3)));
        if (found.isEmpty()) return false;
        Noted noted = found.getFirst();
        recount.article(new ArticleId(noted.article), noted.same);
        jdbc.update("delete from adjudication_stale where id = :id", new MapSqlParameterSource("id", noted.id));
        return true;
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        worker.shutdown();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
