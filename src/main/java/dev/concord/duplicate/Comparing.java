package dev.concord.duplicate;

import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.ArticlesAdded;
import dev.concord.corpus.TextReplaced;
import dev.concord.shell.Foreground;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares texts that came in with those that are there, in the background and before anybody asks. What is to be compared
 * is written in the transaction that brought the text, so that nothing is missed; one at a time compares, so that two texts
 * that come in at once are compared with each other. A command without a server leaves it to the next server.
 */
@Component
class Comparing {

    private static final Logger LOG = LoggerFactory.getLogger(Comparing.class);
    private static final int AT_ONCE = 100;

    private final JdbcTemplate database;
    private final Articles articles;
    private final Hashes hashes;
    private final Groups groups;
    private final ApplicationEventPublisher events;
    private final Foreground foreground;
    private final TransactionTemplate transaction;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("duplicates").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private boolean closed;

    Comparing(
            JdbcTemplate database,
            Articles articles,
            Hashes hashes,
            Groups groups,
            ApplicationEventPublisher events,
            Foreground foreground,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.articles = articles;
        this.hashes = hashes;
        this.groups = groups;
        this.events = events;
        this.foreground = foreground;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Something is to be compared once the transaction commits. */
    record Told() {}

    private record Owed(long id, ArticleId article) {}

    /** Begins in the background; only in a server. */
    @Component
    @ConditionalOnWebApplication
    static class Start {

        private final Comparing comparing;

        Start(Comparing comparing) {
            this.comparing = comparing;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            comparing.soon();
        }

        @TransactionalEventListener(fallbackExecution = true)
        void on(Told told) {
            comparing.soon();
        }
    }

    @EventListener
    void on(ArticlesAdded added) {
        owe(added.articles());
    }

    @EventListener
    void on(TextReplaced replaced) {
        owe(List.of(replaced.article()));
    }

    private void owe(List<ArticleId> texts) {
        database.batchUpdate(
                "insert into duplicate_owed (article_id) values (?)",
                texts.stream().map(one -> new Object[] {one.value()}).toList());
        events.publishEvent(new Told());
    }

    private void soon() {
        if (asked.compareAndSet(false, true)) background.execute(this::all);
    }

    private void all() {
        asked.set(false);
        try {
            do foreground.letPass();
            while (some());
        } catch (RuntimeException e) {
            // what is owed stays owed; the next text or question tries again
            LOG.warn("Near-duplicates could not be looked for.", e);
        }
    }

    /** Waits until every text is compared, but not for longer than that; gives how many are left. */
    long catchUp(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (some()) if (System.nanoTime() > end) return left();
        return 0;
    }

    private long left() {
        Long left = database.queryForObject("select count(*) from duplicate_owed", Long.class);
        return left == null ? 0 : left;
    }

    private synchronized boolean some() {
        if (closed) return false;
        List<Owed> owed = database.query(
                "select id, article_id from duplicate_owed order by id fetch first %d rows only".formatted(AT_ONCE),
                (row, at) -> new Owed(row.getLong(1), new ArticleId(row.getLong(2))));
        if (owed.isEmpty()) return false;
        transaction.executeWithoutResult(status -> compare(owed));
        return true;
    }

    private void compare(List<Owed> owed) {
        articles.findAll(owed.stream().map(Owed::article).toList()).values().stream()
                .sorted(Comparator.comparing(article -> article.id().value()))
                .forEach(this::compare);
        database.batchUpdate(
                "delete from duplicate_owed where id = ?",
                owed.stream().map(one -> new Object[] {one.id}).toList());
    }

    private void compare(Article article) {
        groups.leave(article.project(), article.id());
        List<ArticleId> like = hashes.put(article);
        if (!like.isEmpty()) groups.join(article.project(), article.id(), like);
    }

    @PreDestroy
    void close() {
        background.shutdown();
        synchronized (this) {
            closed = true;
        }
    }
}
