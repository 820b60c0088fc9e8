package dev.concord.account;

import java.time.Instant;

/**
 * A one-time link as it is handed out. Only the hash of its secret is kept, so it can be shown now and never again.
 *
 * @param path its address below the server's own, such as {@code invitation/…}
 * @param expires when it stops working
 */
public record IssuedLink(String path, Instant expires) {

    /** The secret part, the last of the path. */
    public String token() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
