package dev.concord.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Finds the sources under a path, one at a time: in a file, a table, an archive, or a folder with all below it. */
final class Sources {

    private static final String KINDS =
            "is not read: give .txt, .html, .jsonl, .csv, .tsv, .warc, .zip or .gz files, or a folder of them.";

    private final Columns columns;
    private final Found found;

    Sources(Columns columns, Found found) {
        this.columns = columns;
        this.found = found;
    }

    /** @param name of the path in records and messages */
    void read(Path path, String name) {
        read(path, name, path);
    }

    private void read(Path path, String name, Path root) {
        try {
            if (!isWithin(path, root)) found.fault(name, "is a link that leaves the folder.");
            else if (Files.isDirectory(path)) folder(path, name, root);
            else if (Files.exists(path) && !Files.isRegularFile(path)) found.fault(name, "is no regular file.");
            else file(path, name);
        } catch (NoSuchFileException e) {
            found.fault(name, "there is no such file.");
        } catch (EOFException e) {
            found.fault(name, "breaks off: it is only a part of an archive.");
        } catch (ZipException e) {
            found.fault(name, "is no archive, or a damaged one.");
        } catch (IOException e) {
            found.fault(name, "cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    /** Links are followed inside of the folder that was given, and never up, where they would turn in a circle. */
    private static boolean isWithin(Path path, Path root) throws IOException {
        if (path.equals(root) || !Files.isSymbolicLink(path)) return true;
        Path real = path.toRealPath();
        return real.startsWith(root.toRealPath()) && !Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS);
    }

    private void folder(Path folder, String name, Path root) throws IOException {
        List<Path> inside;
        try (Stream<Path> entries = Files.list(folder)) {
            inside = entries.filter(Sources::visible).sorted().toList();
        }
        for (Path path : inside) read(path, name + "/" + path.getFileName(), root);
    }

    private static boolean visible(Path path) {
        return !path.getFileName().toString().startsWith(".");
    }

    private void file(Path file, String name) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".zip")) new Zips(found).read(file, name);
        else if (lower.endsWith(".warc") || lower.endsWith(".warc.gz")) new Warcs(found).read(file, name);
        else if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) new JsonLines(columns, found).read(file, name);
        else if (lower.endsWith(".csv") || lower.endsWith(".tsv")) new Tables(columns, found).read(file, name);
        else if (lower.endsWith(".gz") && isArticle(lower.substring(0, lower.length() - 3))) zipped(file, name);
        else if (!isArticle(lower)) found.fault(name, KINDS);
        else if (Limits.tooLarge(Files.size(file))) found.fault(name, Limits.tooLarge());
        else found.source(new Source(name, Files.readAllBytes(file)));
    }

    private void zipped(Path file, String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] raw = Limits.read(in);
            if (Limits.tooLarge(raw.length)) found.fault(name, Limits.tooLarge());
            else found.source(new Source(name.substring(0, name.length() - 3), raw));
        }
    }

    static boolean isArticle(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml");
    }
}
