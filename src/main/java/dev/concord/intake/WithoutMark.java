package dev.concord.intake;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/** Text without the byte order mark that spreadsheets put in front of it. */
final class WithoutMark extends PushbackReader {

    WithoutMark(Reader in) throws IOException {
        super(in);
        int first = read();
        if (first >= 0 && first != '\uFEFF') unread(first);
    }
}
