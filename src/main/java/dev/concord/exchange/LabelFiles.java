package dev.concord.exchange;

import dev.concord.format.StandoffReader;
import dev.concord.format.StandoffReaders;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Files with labels that come in together. */
public final class LabelFiles {

    /** How files of records are named among the kinds. */
    public static final String RECORDS = "records";

    /** What files of other tools are read against. */
    record Against(Scheme scheme, KnownTexts texts, SpeakerNames speakers) {}

    private interface Given {
        LabelFile file(Against against);
    }

    private final List<Given> given = new ArrayList<>();

    /**
     * Adds the records under a path: a file of them, or a release's folder.
     *
     * @param name of the path in the report
     * @return whether there are any
     */
    public boolean addRecords(Path path, String name) throws IOException {
        List<LabelFile> found = RecordFile.under(path, name);
        found.forEach(file -> given.add(against -> file));
        return !found.isEmpty();
    }

    /**
     * Adds a file of another tool.
     *
     * @param labeller whose labels these are where the file does not say; null where that must not be
     */
    public void addTool(
            Path path, String name, StandoffReader reader, LabelMapping mapping, @Nullable String labeller) {
        given.add(against -> new ToolFile(name, path, reader, mapping, against, labeller));
    }

    /**
     * Adds a file of whatever kind it looks like, or of the one that is named.
     *
     * @param name as its owner calls it
     * @param kind {@code records}, the word of a reader, or null to look
     * @throws Refusal if it is of no kind that is read
     */
    public void add(Path path, String name, @Nullable String kind, LabelMapping mapping, @Nullable String labeller)
            throws IOException {
        boolean records = kind == null || kind.equals(RECORDS);
        if (records && addRecords(path, name)) return;
        if (RECORDS.equals(kind)) throw notRead(name);
        StandoffReader reader =
                kind == null ? StandoffReaders.fitting(path, name).orElseThrow(() -> notRead(name)) : named(kind);
        addTool(path, name, reader, mapping, labeller);
    }

    private static Refusal notRead(String name) {
        return new Refusal(
                Refusal.Kind.INVALID,
                "%s: no labels are read from such a file. Give records of Concord (.jsonl), %s."
                        .formatted(name, joined(StandoffReader::takes, "; ")));
    }

    private static StandoffReader named(String kind) {
        return StandoffReaders.of(kind)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "format: “%s” is not read; choose one of %s, %s."
                                .formatted(kind, RECORDS, joined(StandoffReader::word, ", "))));
    }

    private static String joined(Function<StandoffReader, String> words, String between) {
        return StandoffReaders.ALL.stream().map(words).collect(Collectors.joining(between));
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    List<LabelFile> all(Against against) {
        return given.stream().map(one -> one.file(against)).toList();
    }
}
