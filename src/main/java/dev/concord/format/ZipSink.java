package dev.concord.format;

import dev.concord.record.ArticleRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files in an archive, for formats that have one for each document. All are of one time, so that bytes repeat. */
abstract class ZipSink implements RecordSink {

    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    final ZipOutputStream zip;

    ZipSink(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Names of labellers as folders, of which no sign means anything to a file system. */
    static String name(ArticleRecord record) {
        return String.valueOf(record.labeller()).replaceAll("[^\\p{L}\\p{N}._-]", "_") + "/" + record.id();
    }

    final void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
    }

    final void file(String name, String text) throws IOException {
        begin(name);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.finish();
        zip.flush();
    }
}
