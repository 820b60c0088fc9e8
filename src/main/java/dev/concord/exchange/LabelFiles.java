package dev.concord.exchange;

import dev.concord.format.StandoffReader;
import dev.concord.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files with labels that come in together. */
public final class LabelFiles {

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

    public boolean isEmpty() {
        return given.isEmpty();
    }

    List<LabelFile> all(Against against) {
        return given.stream().map(one -> one.file(against)).toList();
    }
}
