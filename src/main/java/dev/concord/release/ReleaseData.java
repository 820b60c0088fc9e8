package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The records of a release in the order of article and labeller, whatever files they stand in; one of each is held. */
final class ReleaseData implements Closeable {

    /** The order of the records of every file. */
    static final Comparator<ArticleRecord> ORDER = Comparator.comparing(ArticleRecord::id)
            .thenComparing(record -> Objects.requireNonNullElse(record.labeller(), ""));

    private record Next(ArticleRecord record, RecordReader from, String file) {}

    private final PriorityQueue<Next> next = new PriorityQueue<>(Comparator.comparing(Next::record, ORDER));

    /** @throws IOException if a file cannot be read or a line is not a record */
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

    /** The next record, or null at the end. */
    @Nullable
    ArticleRecord next() throws IOException {
        Next least = next.poll();
        if (least == null) return null;
        pull(least.from, least.file);
        return least.record;
    }

    private void pull(RecordReader from, String file) throws IOException {
        switch (from.next()) {
            case RecordLine.Good good -> next.add(new Next(good.article(), from, file));
            case RecordLine.Faulty faulty -> {
                from.close();
                throw new IOException("%s, line %d: %s".formatted(file, faulty.number(), faulty.sentence()));
            }
            case null -> from.close();
        }
    }

    @Override
    public void close() throws IOException {
        for (Next each : next) each.from.close();
        next.clear();
    }
}
