package dev.concord.format;

/** A record that a format cannot hold. The message names the article. */
public final class FormatFault extends RuntimeException {

    FormatFault(String message, Throwable cause) {
        super(message, cause);
    }
}
