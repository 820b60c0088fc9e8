package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordFault;
import dev.concord.record.RecordSchema;
import dev.concord.record.RecordWriter;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** Writes the files of a release. */
@Component
class ReleaseWriter {

    static final String DATA = "data.jsonl";
    static final String SCHEMA = "schema.json";

    private final ReleaseLines lines;

    ReleaseWriter(ReleaseLines lines) {
        this.lines = lines;
    }

    /**
     * @param progress told how many records are written
     * @throws Refusal if a line would break a promise of the format or leave the scheme
     */
    Written write(ReleaseFolder folder, ReleaseFacts facts, LongConsumer progress) throws IOException {
        ReleaseCounts counts = new ReleaseCounts();
        List<ReleaseFile> files = new ArrayList<>();
        files.add(folder.write(DATA, out -> data(out, facts, counts, progress)));
        files.add(folder.write(SCHEMA, out -> text(out, facts.schema().json())));
        files.add(folder.write(DatasetCard.NAME, out -> text(out, DatasetCard.of(facts, counts))));
        byte[] manifest = ReleaseManifest.json(facts, counts, files);
        return new Written(counts, files, folder.write(ReleaseManifest.NAME, out -> out.write(manifest)));
    }

    private void data(OutputStream out, ReleaseFacts facts, ReleaseCounts counts, LongConsumer progress)
            throws IOException {
        RecordSchema schema = facts.schema();
        // not closed: the folder does that, when the bytes are on the disk
        RecordWriter writer = new RecordWriter(out);
        lines.each(facts.project().id(), facts.labels(), line -> {
            write(line, schema, writer);
            counts.add(line);
            progress.accept(counts.records());
        });
    }

    private static void write(ArticleRecord line, RecordSchema schema, RecordWriter writer) throws IOException {
        try {
            schema.check(line);
            writer.write(line);
        } catch (RecordFault fault) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Nothing was released. Labels of %s, %s".formatted(line.labeller(), fault.getMessage()));
        }
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
