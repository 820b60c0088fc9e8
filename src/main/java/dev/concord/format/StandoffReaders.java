package dev.concord.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All formats of other tools that are read. */
public final class StandoffReaders {

    public static final List<StandoffReader> ALL =
            List.of(new BratReader(), new CasReader(), new LabelStudioReader(), new DoccanoReader());

    private StandoffReaders() {}

    /**
     * The reader whose files look like that one.
     *
     * @param name of the file, as its owner calls it
     */
    public static Optional<StandoffReader> fitting(Path path, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path) || lower.endsWith(".zip")) {
            try (Bundle bundle = Bundle.of(path)) {
                if (bundle.names().stream().anyMatch(one -> one.endsWith(".ann"))) return of("brat");
                if (bundle.names().stream().anyMatch(one -> one.matches(".*\\.(xmi|json)"))) return of("cas");
            }
            return Optional.empty();
        }
        if (lower.endsWith(".jsonl")) return of("doccano");
        if (!lower.endsWith(".json")) return Optional.empty();
        try (InputStream in = Files.newInputStream(path)) {
            String first = new String(in.readNBytes(100), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return of(first.stripLeading().startsWith("[") ? "labelstudio" : "cas");
        }
    }

    /** The reader of that name. */
    public static Optional<StandoffReader> of(String word) {
        return ALL.stream().filter(reader -> reader.word().equals(word)).findFirst();
    }
}
