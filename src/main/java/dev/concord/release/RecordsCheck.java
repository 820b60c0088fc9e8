package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordFault;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import dev.concord.record.RecordSchema;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads every line of a release, first file by file, then article by article over all files. */
final class RecordsCheck {

    /** The order of the records of every file. */
    private static final Comparator<ArticleRecord> ORDER = Comparator.comparing(ArticleRecord::id)
            .thenComparing(record -> Objects.requireNonNullElse(record.labeller(), ""));

    private final Path folder;
    private final JsonNode manifest;
    private final RecordSchema schema;
    private final BiConsumer<String, String> faults;
    private boolean readable = true;

    RecordsCheck(Path folder, JsonNode manifest, RecordSchema schema, BiConsumer<String, String> faults) {
        this.folder = folder;
        this.manifest = manifest;
        this.schema = schema;
        this.faults = faults;
    }

    void run() {
        for (String name : DataFiles.names()) {
            if (Files.exists(folder.resolve(name))) file(name);
        }
        if (readable) articles();
    }

    private void file(String name) {
        String split = name.equals(DataFiles.name(null)) ? null : name.substring(0, name.indexOf('.'));
        try (RecordReader reader =
                new RecordReader(new BufferedInputStream(Files.newInputStream(folder.resolve(name))))) {
            ArticleRecord before = null;
            for (RecordLine line = reader.next(); line != null; line = reader.next()) {
                switch (line) {
                    case RecordLine.Faulty faulty -> fault(name, faulty.number(), faulty.sentence());
                    case RecordLine.Good good -> {
                        record(name, split, good, before);
                        before = good.article();
                    }
                }
            }
        } catch (IOException e) {
            readable = false;
            faults.accept(name, "it cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    private void record(String file, @Nullable String split, RecordLine.Good line, @Nullable ArticleRecord before) {
        ArticleRecord record = line.article();
        try {
            schema.check(record);
        } catch (RecordFault fault) {
            fault(file, line.number(), String.valueOf(fault.getMessage()));
        }
        if (!Objects.equals(split, record.split())) {
            fault(file, line.number(), "article %s says it is of the split %s.".formatted(record.id(), record.split()));
        }
        if (before == null) return;
        int order = ORDER.compare(before, record);
        if (order > 0) fault(file, line.number(), "article %s is out of order.".formatted(record.id()));
        if (order == 0) {
            fault(file, line.number(), "article %s is there twice by %s.".formatted(record.id(), record.labeller()));
        }
    }

    private void fault(String file, int line, String sentence) {
        readable = false;
        faults.accept(file, "line %d: %s".formatted(line, sentence));
    }

    private void articles() {
        ReleaseCounts counts = new ReleaseCounts();
        try (ReleaseData data = new ReleaseData(folder)) {
            ArticleRecord before = null;
            for (ReleaseData.Line line = data.next(); line != null; line = data.next()) {
                ArticleRecord record = line.record();
                counts.add(record);
                if (before != null && before.id().equals(record.id())) same(before, record);
                before = record;
            }
        } catch (IOException e) {
            faults.accept(".", String.valueOf(e.getMessage()));
            return;
        }
        if (!areStated(ReleaseManifest.counts(counts))) {
            faults.accept(ReleaseManifest.NAME, "its counts are not those of the records.");
        }
    }

    /** An older release states fewer counts, but never none. */
    private boolean areStated(JsonNode counted) {
        JsonNode stated = manifest.path("counts");
        return stated.has("records")
                && stated.propertyStream().allMatch(count -> count.getValue().equals(counted.get(count.getKey())));
    }

    private void same(ArticleRecord one, ArticleRecord other) {
        String file = DataFiles.name(other.split());
        if (!one.text().equals(other.text())) {
            faults.accept(
                    file,
                    "article %s has another text by %s than by %s."
                            .formatted(one.id(), other.labeller(), one.labeller()));
        }
        if (!Objects.equals(one.split(), other.split())) {
            faults.accept(file, "article %s stands in %s too.".formatted(one.id(), DataFiles.name(one.split())));
        }
    }
}
