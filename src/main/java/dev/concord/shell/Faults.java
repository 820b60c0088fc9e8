package dev.concord.shell;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a bug, or a part that is broken, into the log once, and tells under which reference. */
public final class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private Faults() {}

    /** The sentence to show; the log has the rest. */
    public static String logged(Throwable fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected, reference {}", reference, fault);
        return "This is our mistake, not yours. Try again; if it stays, tell whoever runs the server the reference %s."
                .formatted(reference);
    }
}
