package dev.concord.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Cuts a stream of bytes at each line feed; never holds more than one line, and no line longer than its limit. */
final class LineInput {

    private final InputStream in;
    private final int limit;
    private final byte[] chunk = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 15);
    private int at;
    private int filled;
    private boolean tooLong;

    LineInput(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Moves to the next line; false at the end. */
    boolean next() throws IOException {
        line.reset();
        tooLong = false;
        if (at == filled && !fill()) return false;
        do {
            int end = at;
            while (end < filled && chunk[end] != '\n') end++;
            keep(end);
            boolean whole = end < filled;
            at = whole ? end + 1 : end;
            if (whole) return true;
        } while (fill());
        return true;
    }

    private void keep(int end) {
        if (tooLong || line.size() + (end - at) > limit) {
            tooLong = true;
            line.reset();
        } else {
            line.write(chunk, at, end - at);
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.readNBytes(chunk, 0, chunk.length));
        return filled > 0;
    }

    /** Whether the line exceeded the limit; its bytes were let go. */
    boolean tooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return line.toByteArray();
    }
}
