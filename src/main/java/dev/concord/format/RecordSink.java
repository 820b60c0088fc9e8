package dev.concord.format;

import dev.concord.record.ArticleRecord;
import java.io.Closeable;
import java.io.IOException;

/** Takes records, those of one article after the other. Closing ends the file, and leaves the stream below open. */
public interface RecordSink extends Closeable {

    /** @throws FormatFault if the format cannot hold it */
    void write(ArticleRecord record) throws IOException;
}
