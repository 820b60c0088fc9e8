package dev.concord.catalogue;

import dev.concord.duplicate.Duplicates;
import dev.concord.shell.Foreground;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the index as the database is: reads what is owed, in the background as soon as it is, and before every search. Only
 * a server opens the index; a command that runs without one leaves what it owes to the next server.
 */
@Component
class Indexing {

    private static final Logger LOG = LoggerFactory.getLogger(Indexing.class);
    private static final int AT_ONCE = 200;

    private final Owed owed;
    private final Reading reading;
    private final Duplicates duplicates;
    private final JdbcTemplate database;
    private final Foreground foreground;
    private final Path folder;
    private final ExecutorService background = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("catalogue").daemon().factory());
    private final AtomicBoolean asked = new AtomicBoolean();
    private @Nullable ArticleIndex opened;
    private boolean closed;

    Indexing(
            Owed owed,
            Reading reading,
            Duplicates duplicates,
            JdbcTemplate database,
            Foreground foreground,
            @Value("${concord.index}") Path folder) {
        this.owed = owed;
        this.reading = reading;
        this.duplicates = duplicates;
        this.database = database;
        this.foreground = foreground;
        this.folder = folder;
    }

    /** Begins in the background; only in a server. */
    @Component
    @ConditionalOnWebApplication
    static class Start {

        private final Indexing indexing;

        Start(Indexing indexing) {
            this.indexing = indexing;
        }

        @EventListener
        void on(ApplicationReadyEvent ready) {
            indexing.soon();
        }

        @TransactionalEventListener(fallbackExecution = true)
        void on(Owed.Told told) {
            indexing.soon();
        }
    }

    void soon() {
        if (asked.compareAndSet(false, true)) background.execute(this::readAll);
    }

    private void readAll() {
        asked.set(false);
        try {
            do foreground.letPass();
            while (pay());
        } catch (IOException | RuntimeException e) {
            // what is owed stays owed; the next change or search tries again
            LOG.warn("The index of the corpus could not be written.", e);
        }
    }

    /** Waits until all that is owed is in the index, but not for longer than that; gives how much is left. */
    long catchUp(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        long uncompared = duplicates.catchUp(longest);
        try {
            while (pay()) if (System.nanoTime() > end) return uncompared + owed.count();
            return uncompared;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads some of what is owed; false where nothing is left. */
    private synchronized boolean pay() throws IOException {
        if (closed) return false;
        ArticleIndex index = index();
        List<Owed.Row> rows = owed.some(AT_ONCE);
        if (rows.isEmpty()) return false;
        index.put(reading.of(rows.stream().map(Owed.Row::article).distinct().toList()));
        index.commit();
        owed.paid(rows);
        return rows.size() == AT_ONCE || owed.any();
    }

    /** The index as it is. */
    <T> T search(ArticleIndex.Look<T> look) {
        try {
            return index().search(look);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized ArticleIndex index() throws IOException {
        if (opened != null) return opened;
        ArticleIndex index = ArticleIndex.open(folder, Documents.MAKING + " " + databaseId());
        Long articles = database.queryForObject("select count(*) from article", Long.class);
        // a database that was put back to an older state, or an index that lost something
        boolean other = owed.count() == 0 && articles != null && articles != index.size();
        if (index.isNew() || other) {
            index.clear();
            owed.oweAll();
        }
        opened = index;
        return index;
    }

    private UUID databaseId() {
        List<UUID> known = database.query("select id from catalogue_index", (row, at) -> row.getObject(1, UUID.class));
        if (!known.isEmpty()) return known.getFirst();
        UUID fresh = UUID.randomUUID();
        database.update("insert into catalogue_index (id) values (?)", fresh);
        return fresh;
    }

    @PreDestroy
    void close() throws IOException {
        // not interrupted: that would close the files under a commit that is being written
        background.shutdown();
        closeIndex();
    }

    private synchronized void closeIndex() throws IOException {
        closed = true;
        if (opened != null) opened.close();
        opened = null;
    }
}
