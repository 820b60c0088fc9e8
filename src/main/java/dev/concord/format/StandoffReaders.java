package dev.concord.format;

import java.util.List;
import java.util.Optional;

/** All formats of other tools that are read. */
public final class StandoffReaders {

    public static final List<StandoffReader> ALL =
            List.of(new BratReader(), new CasReader(), new LabelStudioReader(), new DoccanoReader());

    private StandoffReaders() {}

    /** The reader of that name. */
    public static Optional<StandoffReader> of(String word) {
        return ALL.stream().filter(reader -> reader.word().equals(word)).findFirst();
    }
}
