package dev.concord.release;

import dev.concord.record.RecordSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Whether a folder is the release that its manifest says: every file there and unchanged, none besides, every line a
 * record within the scheme, sorted, in its split, and as many as were counted. Needs no database.
 */
public final class ReleaseCheck {

    /** Each kind of fault is told so often for one file. */
    private static final int TOLD = 20;

    private final Path folder;
    private final List<ReleaseFault> faults = new ArrayList<>();

    private ReleaseCheck(Path folder) {
        this.folder = folder;
    }

    /** What is wrong; nothing where the release is as it was written. */
    public static List<ReleaseFault> of(Path folder) {
        ReleaseCheck check = new ReleaseCheck(folder);
        check.run();
        return check.faults;
    }

    private void run() {
        JsonNode manifest = manifest();
        if (manifest == null) return;
        List<ReleaseFile> listed = ReleaseManifest.files(manifest);
        listed.forEach(this::file);
        strangers(listed);
        RecordSchema schema = ReleaseManifest.schema(manifest);
        schemaFile(schema);
        if (faults.isEmpty()) new RecordsCheck(folder, manifest, schema, this::fault).run();
    }

    private @Nullable JsonNode manifest() {
        try {
            JsonNode manifest = ReleaseManifest.read(Files.readAllBytes(folder.resolve(ReleaseManifest.NAME)));
            if (manifest.path("files").isArray() && manifest.path("scheme").isObject()) return manifest;
            fault(ReleaseManifest.NAME, "it lists no files, or no scheme.");
        } catch (NoSuchFileException e) {
            fault(ReleaseManifest.NAME, "it is missing; a folder without it is no release.");
        } catch (IOException e) {
            fault(ReleaseManifest.NAME, "it cannot be read (%s).".formatted(e.getMessage()));
        } catch (JacksonException e) {
            fault(ReleaseManifest.NAME, "it is not JSON.");
        }
        return null;
    }

    private void file(ReleaseFile listed) {
        String name = listed.name();
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            fault(ReleaseManifest.NAME, "it lists “%s”, which is no name of a file in this folder.".formatted(name));
            return;
        }
        try {
            long bytes = Files.size(folder.resolve(name));
            if (bytes != listed.bytes()) {
                fault(name, "it has %,d bytes, and not the %,d of the manifest.".formatted(bytes, listed.bytes()));
            } else if (!sha256(folder.resolve(name)).equals(listed.sha256())) {
                fault(name, "its SHA-256 is not the one of the manifest: its content was changed.");
            }
        } catch (NoSuchFileException e) {
            fault(name, "it is missing.");
        } catch (IOException e) {
            fault(name, "it cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    /** What was laid beside could be taken for a part of the release. */
    private void strangers(List<ReleaseFile> listed) {
        Set<String> known = new HashSet<>(Set.of(ReleaseManifest.NAME));
        listed.forEach(file -> known.add(file.name()));
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> fault(name, "it is not in the manifest."));
        } catch (IOException e) {
            fault(".", "the folder cannot be listed (%s).".formatted(e.getMessage()));
        }
    }

    private void schemaFile(RecordSchema schema) {
        try {
            String text = Files.readString(folder.resolve(ReleaseWriter.SCHEMA), StandardCharsets.UTF_8);
            if (!schema.isStatedBy(text)) fault(ReleaseWriter.SCHEMA, "it states another scheme than the manifest.");
        } catch (IOException e) {
            if (faults.stream().noneMatch(fault -> fault.file().equals(ReleaseWriter.SCHEMA)))
                fault(ReleaseWriter.SCHEMA, "it is missing or cannot be read.");
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest sha256 = ReleaseFolder.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void fault(String file, String what) {
        long told = faults.stream().filter(fault -> fault.file().equals(file)).count();
        if (told < TOLD) faults.add(new ReleaseFault(file, what));
        else if (told == TOLD) faults.add(new ReleaseFault(file, "and more of the kind."));
    }
}
