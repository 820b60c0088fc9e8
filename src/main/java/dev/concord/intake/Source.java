package dev.concord.intake;

import org.jspecify.annotations.Nullable;

/**
 * One article's bytes on their way in.
 *
 * @param name as records name it: the path as given, with slashes, or the address
 * @param type the {@code Content-Type} the bytes came with, if they came with one
 * @param known what is known of the article from elsewhere than its bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Source(String name, byte[] raw, @Nullable String type, Known known) {

    Source(String name, byte[] raw) {
        this(name, raw, null, Known.NOTHING);
    }
}
