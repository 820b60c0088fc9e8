package dev.concord.release;

import dev.concord.account.ProjectId;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The two transactions of a release: the long one that reads, and the short one that makes it known. */
@Component
class ReleaseStore {

    private final ReleaseRows rows;
    private final ArticleReleases articles;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private final TransactionTemplate keeping;

    ReleaseStore(
            ReleaseRows rows,
            ArticleReleases articles,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.articles = articles;
        this.events = events;
        this.keeping = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        // people go on labelling meanwhile; both H2 and PostgreSQL then read from a snapshot
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** What may fail to write. */
    interface Work<T> {
        T run() throws IOException;
    }

    int nextNumber(ProjectId project) {
        return rows.latest(project.value()) + 1;
    }

    /** Reads everything as it was when the first line was read. */
    <T> T atOneMoment(Work<T> work) throws IOException {
        return in(reading, work);
    }

    /** Lets the folder appear, if and only if its row is kept. */
    Release keep(Publishing.Order order, ReleaseFacts facts, ReleaseFolder folder, Written written, String name)
            throws IOException {
        boolean[] appeared = {false};
        boolean kept = false;
        try {
            Release release = in(keeping, () -> {
                var row = new ReleaseRow(order.project(), facts, order.by(), name, written);
                Release made = rows.saveAndFlush(row).toRelease();
                articles.keep(made, folder.hidden());
                events.publishEvent(new ReleasePublished(made));
                folder.appear();
                appeared[0] = true;
                return made;
            });
            kept = true;
            return release;
        } catch (DataIntegrityViolationException e) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT, "Somebody else published release %d just now.".formatted(facts.number()));
        } finally {
            if (appeared[0] && !kept) folder.withdraw();
        }
    }

    private static <T> T in(TransactionTemplate template, Work<T> work) throws IOException {
        try {
            T done = template.execute(status -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            if (done == null) throw new IllegalStateException("A transaction gave nothing back.");
            return done;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
