package dev.concord.format;

import java.util.List;
import java.util.Optional;

/** All formats beside the records themselves. */
public final class Formats {

    public static final List<Format> ALL = List.of(
            new CsvFormat(),
            new ConllFormat(),
            new SpacyFormat(),
            new BratFormat(),
            new WebAnnotationFormat(),
            new LabelStudioFormat(),
            new DoccanoFormat(),
            new CitronFormat(),
            new XmiFormat(),
            new ParquetFormat());

    private Formats() {}

    /** The format of that name. */
    public static Optional<Format> of(String word) {
        return ALL.stream().filter(format -> format.word().equals(word)).findFirst();
    }
}
