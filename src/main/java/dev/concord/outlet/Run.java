package dev.concord.outlet;

import java.util.concurrent.CompletableFuture;

/** A trial that is being looked at or applied, and the way to break it off. */
public final class Run {

    private final long rule;
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile int looked;
    private volatile int articles;
    private volatile boolean cancelled;

    Run(long rule) {
        this.rule = rule;
    }

    public long rule() {
        return rule;
    }

    public int looked() {
        return looked;
    }

    public int articles() {
        return articles;
    }

    /** Comes when it has ended, however it did. */
    public CompletableFuture<Void> end() {
        return end;
    }

    boolean cancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void see(int seen, int all) {
        looked = seen;
        articles = all;
    }
}
