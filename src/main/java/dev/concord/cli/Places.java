package dev.concord.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folders that one installation writes into; by default those beside `./concord`, wherever it is called from. */
record Places(Path data, Path exports) {

    static Places of(@Nullable Path data, @Nullable Path exports) {
        return new Places(place(data, "CONCORD_DATA", "data"), place(exports, "CONCORD_EXPORTS", "exports"));
    }

    Path log() {
        return data.resolve("concord.log");
    }

    private static Path place(@Nullable Path asked, String variable, String usual) {
        String set = System.getenv(variable);
        Path place = asked != null
                ? asked
                : set != null && !set.isBlank()
                        ? Path.of(set)
                        : Path.of(System.getProperty("concord.home", "."), usual);
        return place.toAbsolutePath().normalize();
    }
}
