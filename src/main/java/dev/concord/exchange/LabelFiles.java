package dev.concord.exchange;

import dev.concord.format.Standoff;
import dev.concord.format.StandoffReader;
import dev.concord.format.StandoffReaders;
import dev.concord.scheme.Scheme;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private record Tool(Path path, StandoffReader reader, LabelMapping mapping) {}

    private final List<Given> given = new ArrayList<>();
    private final List<Tool> tools = new ArrayList<>();

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
        tools.add(new Tool(path, reader, mapping));
    }

    /**
     * A name of another tool's files.
     *
     * @param ofSpans whether spans have it, and not values
     */
    public record FoundName(String name, boolean ofSpans, int times, LabelMapping.Meaning meaning) {}

    /** The names that the other tools' files hold, and what they mean; spans first, then values, each by name. */
    public List<FoundName> names() throws IOException {
        Map<String, FoundName> spans = new TreeMap<>();
        Map<String, FoundName> values = new TreeMap<>();
        for (Tool tool : tools) {
            tool.reader.read(tool.path, new StandoffReader.Taker() {
                @Override
                public void document(Standoff document) {
                    document.values().keySet().forEach(this::value);
                    for (Standoff.Span span : document.spans()) {
                        spans.merge(
                                span.type(),
                                new FoundName(span.type(), true, 1, tool.mapping.ofSpan(span.type())),
                                LabelFiles::more);
                        span.values().keySet().forEach(this::value);
                    }
                }

                private void value(String name) {
                    if (MappedDocument.CARRIED.contains(name)) return;
                    values.merge(name, new FoundName(name, false, 1, tool.mapping.ofValue(name)), LabelFiles::more);
                }

                @Override
                public void fault(String place, String sentence) {
                    // told when the file is looked at
                }
            });
        }
        return Stream.concat(spans.values().stream(), values.values().stream()).toList();
    }

    private static FoundName more(FoundName one, FoundName other) {
        return new FoundName(one.name, one.ofSpans, one.times + other.times, one.meaning);
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
        if ((kind == null || kind.equals(RECORDS)) && addRecords(path, name)) return;
        StandoffReader reader = (kind == null ? StandoffReaders.fitting(path, name) : StandoffReaders.of(kind))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "%s: no labels are read from such a file. Give records of Concord (.jsonl), %s."
                                .formatted(
                                        name,
                                        StandoffReaders.ALL.stream()
                                                .map(StandoffReader::takes)
                                                .collect(Collectors.joining("; ")))));
        addTool(path, name, reader, mapping, labeller);
    }

    public boolean isEmpty() {
        return given.isEmpty();
    }

    List<LabelFile> all(Against against) {
        return given.stream().map(one -> one.file(against)).toList();
    }
}
