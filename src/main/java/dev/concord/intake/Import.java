package dev.concord.intake;

import dev.concord.account.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An import that goes on, or has ended: how far it is, and the way to break it off. What came in by then stays in. */
public final class Import {

    private final AccountId by;
    private final Instant begun;
    private final AtomicInteger added = new AtomicInteger();
    private final AtomicInteger known = new AtomicInteger();
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<IntakeReport> report = new CompletableFuture<>();
    private volatile @Nullable String at;
    private volatile boolean cancelled;

    Import(AccountId by, Instant begun) {
        this.by = by;
        this.begun = begun;
    }

    /** It was asked to end. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    public AccountId by() {
        return by;
    }

    public Instant begun() {
        return begun;
    }

    public int added() {
        return added.get();
    }

    public int known() {
        return known.get();
    }

    /** What could not be taken in, so far. */
    public List<Fault> faults() {
        synchronized (faults) {
            return List.copyOf(faults);
        }
    }

    public int faulty() {
        return faults.size();
    }

    /** What it looks at now; null before it begins. */
    public @Nullable String at() {
        return at;
    }

    /** Ends it after the article that it is at. */
    public void cancel() {
        cancelled = true;
    }

    public boolean cancelled() {
        return cancelled;
    }

    public boolean ended() {
        return report.isDone();
    }

    /** Comes when it has ended, however it did. */
    public CompletableFuture<IntakeReport> report() {
        return report;
    }

    /** @throws BrokenOff if it was cancelled */
    void look(String name) {
        if (cancelled) throw new BrokenOff();
        at = name;
    }

    void count(int more, int there) {
        added.addAndGet(more);
        known.addAndGet(there);
    }

    void fault(Fault fault) {
        faults.add(fault);
    }

    void end() {
        report.complete(new IntakeReport(added(), known(), faults()));
    }

    void fail(Throwable fault) {
        report.completeExceptionally(fault);
    }
}
