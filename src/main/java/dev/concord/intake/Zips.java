package dev.concord.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the articles in a zip, in the order in which they were put there. Nothing of it is ever written to the disk. */
final class Zips {

    private final Found found;
    private long unpacked;

    Zips(Found found) {
        this.found = found;
    }

    void read(Path file, String name) throws IOException {
        long packed = Files.size(file);
        int entries = 0;
        try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > Limits.MOST_ENTRIES) {
                    found.fault(
                            name, "has more than %d entries; the rest was left out.".formatted(Limits.MOST_ENTRIES));
                    return;
                }
                if (!entry.isDirectory()) entry(zip, name, entry.getName());
                if (Limits.isBomb(unpacked, packed)) {
                    found.fault(name, "unpacks to far more than its size; the rest was left out.");
                    return;
                }
            }
        }
        if (entries == 0) found.fault(name, "is no zip archive, or an empty one.");
    }

    private void entry(InputStream zip, String archive, String entry) throws IOException {
        String name = archive + "/" + entry;
        if (leavesFolder(entry)) {
            found.fault(name, "has a path that leaves the archive.");
        } else if (!Sources.isArticle(entry)) {
            found.fault(name, "is not read: an archive holds .txt, .html or .htm files.");
        } else {
            byte[] raw = Limits.read(zip);
            unpacked += raw.length;
            if (Limits.tooLarge(raw.length)) found.fault(name, Limits.tooLarge());
            else found.source(new Source(name, raw));
        }
    }

    private static boolean leavesFolder(String entry) {
        String path = entry.replace('\\', '/');
        return path.startsWith("/") || path.matches("^[A-Za-z]:.*") || path.matches("(?:.*/)?\\.\\.(?:/.*)?");
    }
}
