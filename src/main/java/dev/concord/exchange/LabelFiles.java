package dev.concord.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files with labels that come in together. */
public final class LabelFiles {

    private final List<LabelFile> files = new ArrayList<>();

    /**
     * Adds the records under a path: a file of them, or a release's folder.
     *
     * @param name of the path in the report
     * @return whether there are any
     */
    public boolean addRecords(Path path, String name) throws IOException {
        List<LabelFile> found = RecordFile.under(path, name);
        files.addAll(found);
        return !found.isEmpty();
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    List<LabelFile> all() {
        return List.copyOf(files);
    }
}
