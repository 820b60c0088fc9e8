package dev.concord.shell;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Large work that somebody waits for. What follows from it in the background lets it pass: on few cores each piece would be
 * taken from it, and nobody waits for that.
 */
@Component
public class Foreground {

    /** So that what is behind still comes on while an import takes hours. */
    private static final long LONGEST_MS = 1_000;

    private int going;

    /** Does the work; meanwhile {@link #letPass} waits. */
    public <T> T during(Supplier<T> work) {
        count(1);
        try {
            return work.get();
        } finally {
            count(-1);
        }
    }

    private synchronized void count(int more) {
        going += more;
        if (going == 0) notifyAll();
    }

    /** To be asked before each piece of work in the background: waits while there is large work, for a second at most. */
    public synchronized void letPass() {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
        try {
            for (long left = LONGEST_MS; going > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000)
                wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
