package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordReader;
import dev.concord.record.UnreadRecord;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The lines of a release in the order of article and labeller, whatever files they stand in; one of each is held. */
final class ReleaseData implements Closeable {

    /** Where a line stands. */
    record Line(UnreadRecord unread, String file) {

        /** @throws IOException if it is not a record */
        ArticleRecord record() throws IOException {
            try {
                return unread.read();
            } catch (IOException e) {
                throw in(file, e);
            }
        }
    }

    private record Next(Line line, RecordReader from) {}

    private final PriorityQueue<Next> next = new PriorityQueue<>(
            Comparator.comparing((Next one) -> one.line.unread.id()).thenComparing(one -> one.line.unread.labeller()));

    /** @throws IOException if a file cannot be read or a line does not say whose it is */
    ReleaseData(Path folder) throws IOException {
        try {
            for (String name : DataFiles.names()) {
                Path file = folder.resolve(name);
                if (!Files.exists(file)) continue;
                pull(new RecordReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16)), name);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        Next least = next.poll();
        if (least == null) return null;
        pull(least.from, least.line.file);
        return least.line;
    }

    private void pull(RecordReader from, String file) throws IOException {
        try {
            UnreadRecord line = from.nextUnread();
            if (line == null) from.close();
            else next.add(new Next(new Line(line, file), from));
        } catch (IOException e) {
            from.close();
            throw in(file, e);
        }
    }

    private static IOException in(String file, IOException e) {
        return new IOException("%s, %s".formatted(file, e.getMessage()), e);
    }

    @Override
    public void close() throws IOException {
        for (Next each : next) each.from.close();
        next.clear();
    }
}
