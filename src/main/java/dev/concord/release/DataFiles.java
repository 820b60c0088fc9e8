package dev.concord.release;

import dev.concord.format.Format;
import dev.concord.format.FormatFault;
import dev.concord.format.RecordSink;
import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordFault;
import dev.concord.record.RecordSchema;
import dev.concord.record.RecordWriter;
import dev.concord.shell.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of records, one for each split; a file is there once a record goes into it. */
final class DataFiles implements Closeable {

    /** Of a release that is not split. */
    static final String WHOLE = "data";

    private final ReleaseFolder folder;
    private final RecordSchema schema;
    private final List<Format> formats;
    private final Map<String, Lines> bySplit = new TreeMap<>();
    private final List<ReleaseFolder.Part> opened = new ArrayList<>();

    /** A file in another tool's format. */
    private record Beside(ReleaseFolder.Part file, RecordSink sink) {}

    private record Lines(ReleaseFolder.Part file, RecordWriter writer, List<Beside> beside) {}

    DataFiles(ReleaseFolder folder, RecordSchema schema, List<Format> formats) {
        this.folder = folder;
        this.schema = schema;
        this.formats = formats;
    }

    static String name(@Nullable String split) {
        return (split == null ? WHOLE : split) + ".jsonl";
    }

    /** @throws Refusal if the record would break a promise of the format or leave the scheme */
    void write(ArticleRecord record) throws IOException {
        try {
            schema.check(record);
            Lines lines = lines(record.split());
            lines.writer.write(record);
            for (Beside each : lines.beside) each.sink.write(record);
        } catch (FormatFault fault) {
            throw new Refusal(Refusal.Kind.CONFLICT, "Nothing was released. " + fault.getMessage());
        } catch (RecordFault fault) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "Nothing was released. Labels of %s, %s".formatted(record.labeller(), fault.getMessage()));
        }
    }

    private Lines lines(@Nullable String split) throws IOException {
        Lines lines = bySplit.get(name(split));
        if (lines == null) {
            ReleaseFolder.Part file = folder.open(name(split));
            // not closed: the part does that, when its bytes are on the disk
            lines = new Lines(file, new RecordWriter(file.out()), new ArrayList<>());
            bySplit.put(name(split), lines);
            for (Format format : formats) {
                ReleaseFolder.Part part = folder.open(format.file(split == null ? WHOLE : split));
                opened.add(part);
                lines.beside.add(new Beside(part, format.open(part.out(), schema)));
            }
        }
        return lines;
    }

    /** Waits until the disk has them. In the order of train, validation and test. */
    List<ReleaseFile> done() throws IOException {
        List<ReleaseFile> files = new ArrayList<>();
        for (String name : names()) {
            Lines lines = bySplit.get(name);
            if (lines == null) continue;
            files.add(lines.file.done());
            for (Beside each : lines.beside) {
                each.sink.close();
                files.add(each.file.done());
            }
        }
        return files;
    }

    /** What files of records may be called, in their order. */
    static List<String> names() {
        List<String> names = new ArrayList<>(List.of(name(null)));
        SplitPlan.NAMES.forEach(split -> names.add(name(split)));
        return names;
    }

    @Override
    public void close() throws IOException {
        for (Lines lines : bySplit.values()) lines.file.close();
        for (ReleaseFolder.Part part : opened) part.close();
    }
}
