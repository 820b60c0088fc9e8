package dev.concord.workload.ui;

import dev.concord.shell.Notices;
import dev.concord.shell.Refusal;

/** Tells a refusal where somebody clicked. */
final class Asking {

    private Asking() {}

    /** @return whether it was done */
    static boolean done(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (Refusal refusal) {
            Notices.failure(refusal.getMessage());
            return false;
        }
    }
}
