package dev.concord.intake;

import dev.concord.cleaning.ArticleCleaner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Finds the sources under a path, one at a time: a file, a folder with all below it, or a zip. */
final class Sources {

    private static final int MOST_ENTRIES = 100_000;

    private final Consumer<Source> sources;
    private final Consumer<Fault> faults;

    Sources(Consumer<Source> sources, Consumer<Fault> faults) {
        this.sources = sources;
        this.faults = faults;
    }

    /** @param name of the path in records and messages */
    void read(Path path, String name) {
        try {
            if (Files.isDirectory(path)) folder(path, name);
            else if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) zip(path, name);
            else file(path, name);
        } catch (NoSuchFileException e) {
            fault(name, "there is no such file.");
        } catch (ZipException e) {
            fault(name, "is no zip archive, or a damaged one.");
        } catch (IOException e) {
            fault(name, "cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    private void folder(Path folder, String name) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(folder)) {
            inside = entries.filter(Sources::visible).sorted().toList();
        }
        for (Path path : inside) read(path, name + "/" + path.getFileName());
    }

    private static boolean visible(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    private void file(Path file, String name) throws IOException {
        if (!isArticle(name)) {
            fault(name, "is not read: give .txt, .html, .htm or .zip files, or a folder of them.");
        } else if (tooLarge(Files.size(file))) {
            fault(name, largeSentence());
        } else {
            sources.accept(new Source(name, Files.readAllBytes(file)));
        }
    }

    private void zip(Path file, String name) throws IOException {
        int entries = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    fault(name, "has more than %d entries; the rest was left out.".formatted(MOST_ENTRIES));
                    return;
                }
                if (!entry.isDirectory()) entry(zip, name + "/" + entry.getName());
            }
        }
        if (entries == 0) fault(name, "is no zip archive, or an empty one.");
    }

    private void entry(InputStream zip, String name) throws IOException {
        if (!isArticle(name)) {
            fault(name, "is not read: an archive holds .txt, .html or .htm files.");
            return;
        }
        // one byte more than may be, so that a bomb is never unpacked beyond that
        byte[] raw = zip.readNBytes(ArticleCleaner.LARGEST_SOURCE + 1);
        if (tooLarge(raw.length)) fault(name, largeSentence());
        else sources.accept(new Source(name, raw));
    }

    private static boolean isArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".html") || lower.endsWith(".htm");
    }

    private static boolean tooLarge(long size) {
        return size > ArticleCleaner.LARGEST_SOURCE;
    }

    private static String largeSentence() {
        return "is too large: articles of up to %d MB are read.".formatted(ArticleCleaner.LARGEST_SOURCE >> 20);
    }

    private void fault(String name, String sentence) {
        faults.accept(new Fault(name, OptionalInt.empty(), sentence));
    }
}
