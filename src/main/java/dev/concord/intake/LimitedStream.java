package dev.concord.intake;

import dev.concord.shell.Refusal;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses a file as soon as it is too large. */
final class LimitedStream extends FilterInputStream {

    private final long most;
    private long read;

    LimitedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] to, int at, int length) throws IOException {
        int some = super.read(to, at, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "The file is too large: files of up to %,d MB are taken in here; use ./concord import for larger ones."
                            .formatted(most >> 20));
        }
    }
}
