package dev.concord.format;

import dev.concord.record.RecordSchema;
import java.io.IOException;
import java.io.OutputStream;

/** A shape in which another tool reads labels. Each is written as a stream, and the same records give the same bytes. */
public interface Format {

    /** As commands and manifests name it. */
    String word();

    /** What the file is called that holds the records of a split, such as train. */
    String file(String stem);

    /**
     * Begins a file.
     *
     * @param out stays open when the sink is closed
     * @param schema what records may say
     */
    RecordSink open(OutputStream out, RecordSchema schema) throws IOException;
}
