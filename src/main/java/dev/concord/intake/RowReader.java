package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses rows that never end: a quotation mark left open would else take the rest of the file into memory. */
final class RowReader extends FilterReader {

    private long sinceRow;

    RowReader(Reader in) {
        super(in);
    }

    static final class Endless extends IOException {
        private static final long serialVersionUID = 1;
    }

    void nextRow() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] to, int at, int length) throws IOException {
        int read = super.read(to, at, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws Endless {
        sinceRow += read;
        if (sinceRow > 2L * ArticleCleaner.LARGEST_SOURCE) throw new Endless();
    }
}
