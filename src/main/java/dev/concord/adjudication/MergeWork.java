package dev.concord.adjudication;

import dev.concord.account.AccountId;
import dev.concord.shell.Refusal;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the runs of rules in the background, so that nobody waits at a screen for a hundred thousand articles. */
@Component
public class MergeWork {

    private static final Logger LOG = LoggerFactory.getLogger(MergeWork.class);
    private static final long PATIENCE_MILLIS = 1500;

    private final Merges merges;
    private final Map<UUID, CompletableFuture<Void>> going = new ConcurrentHashMap<>();

    MergeWork(Merges merges) {
        this.merges = merges;
    }

    /** Begins a run, or goes on with it, and gives how far it is after a moment. */
    public Merge apply(UUID id) {
        return after(id, () -> merges.run(id, progress -> {}));
    }

    /** Begins to take a run back, or goes on with that, and gives how far it is after a moment. */
    public Merge undo(UUID id, AccountId by) {
        return after(id, () -> merges.runUndo(id, by, progress -> {}));
    }

    private Merge after(UUID id, Runnable work) {
        CompletableFuture<Void> run = going.computeIfAbsent(
                id,
                none -> CompletableFuture.runAsync(
                        work, task -> Thread.ofVirtual().name("merge-" + id).start(task)));
        run.whenComplete((done, failed) -> {
            if (going.remove(id, run) && failed != null) {
                LOG.error("The run {} broke off; sent again, it goes on.", id, failed);
            }
        });
        try {
            run.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // it is still going on; whoever asked looks again later
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) throw refusal;
            throw new IllegalStateException("The run %s broke off.".formatted(id), e.getCause());
        }
        return merges.get(id);
    }
}
