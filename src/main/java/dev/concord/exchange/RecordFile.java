package dev.concord.exchange;

import dev.concord.intake.Fault;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Lines of {@code concord/1}. */
record RecordFile(String name, Path file) implements LabelFile {

    private static final int FIRST = 4096;
    private static final List<String> OF_A_RELEASE =
            List.of("data.jsonl", "train.jsonl", "validation.jsonl", "test.jsonl");

    /** The files of records under a path: itself, or those of a release's folder; none where it is neither. */
    static List<LabelFile> under(Path path, String name) throws IOException {
        if (!Files.isDirectory(path)) {
            return isRecords(path, name) ? List.of(new RecordFile(name, path)) : List.of();
        }
        List<LabelFile> files = new ArrayList<>();
        if (Files.isRegularFile(path.resolve("manifest.json"))) {
            for (String each : OF_A_RELEASE) {
                Path file = path.resolve(each);
                if (Files.isRegularFile(file)) files.add(new RecordFile(name + "/" + each, file));
            }
        }
        return files;
    }

    /** Whether the first line is a record's. */
    private static boolean isRecords(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".jsonl") && !lower.endsWith(".ndjson") || !Files.isRegularFile(file)) return false;
        char[] first = new char[FIRST];
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int read = in.read(first);
            return read > 0
                    && new String(first, 0, read).matches("(?s)\\uFEFF?\\s*\\{.*\"schema\"\\s*:\\s*\"concord/.*");
        } catch (MalformedInputException e) {
            return false;
        }
    }

    @Override
    public void read(Taker taker) throws IOException {
        int lines = 0;
        try (RecordReader reader = new RecordReader(Files.newInputStream(file))) {
            for (RecordLine line = reader.next(); line != null; line = reader.next()) {
                lines++;
                switch (line) {
                    case RecordLine.Good good -> taker.record(good.number(), good.article());
                    case RecordLine.Faulty faulty ->
                        taker.fault(new Fault(name, OptionalInt.of(faulty.number()), faulty.sentence()));
                }
            }
        }
        if (lines == 0) taker.fault(new Fault(name, OptionalInt.empty(), "is empty."));
    }
}
