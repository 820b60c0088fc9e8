package dev.concord.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Files of a folder or an archive, by name. Links are not followed, and no file is read beyond a bound. */
final class Bundle implements Closeable {

    static final int LARGEST_FILE = 64 << 20;
    private static final int MOST_FILES = 500_000;

    private final @Nullable Path folder;
    private final @Nullable ZipFile zip;
    private final List<String> names;

    private Bundle(@Nullable Path folder, @Nullable ZipFile zip, List<String> names) {
        this.folder = folder;
        this.zip = zip;
        this.names = names;
    }

    static Bundle of(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                return new Bundle(
                        path,
                        null,
                        all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                                .map(file -> path.relativize(file).toString().replace('\\', '/'))
                                .limit(MOST_FILES)
                                .sorted()
                                .toList());
            }
        }
        ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        return new Bundle(
                null,
                zip,
                zip.stream()
                        .filter(entry -> !entry.isDirectory())
                        .map(ZipEntry::getName)
                        .limit(MOST_FILES)
                        .sorted()
                        .toList());
    }

    /** All names, with slashes, in order. */
    List<String> names() {
        return names;
    }

    /** @throws IOException if the file is larger than any with labels is */
    byte[] bytes(String name) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
            if (bytes.length > LARGEST_FILE)
                throw new IOException("%s is larger than %d MB".formatted(name, LARGEST_FILE >> 20));
            return bytes;
        }
    }

    private InputStream open(String name) throws IOException {
        if (folder != null) return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
        ZipFile archive = java.util.Objects.requireNonNull(zip);
        return archive.getInputStream(archive.getEntry(name));
    }

    @Override
    public void close() throws IOException {
        if (zip != null) zip.close();
    }
}
