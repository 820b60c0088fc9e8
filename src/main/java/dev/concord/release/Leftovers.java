package dev.concord.release;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The hidden folders of releases being written: their names tell the process, so that a dead one's are swept. */
final class Leftovers {

    private static final String MARK = ".concord-part-";

    private Leftovers() {}

    static Path name(Path target) {
        return target.resolveSibling(
                "." + target.getFileName() + MARK + ProcessHandle.current().pid());
    }

    /** Removes what processes left that were killed while they wrote. */
    static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(parent, ".*" + MARK + "*")) {
            for (Path part : parts) {
                if (!alive(part.getFileName().toString())) delete(part);
            }
        }
    }

    private static boolean alive(String name) {
        String pid = name.substring(name.lastIndexOf('-') + 1);
        // a name that is not ours is not ours to remove
        if (!pid.matches("[0-9]{1,10}")) return true;
        long number = Long.parseLong(pid);
        return number != ProcessHandle.current().pid()
                && ProcessHandle.of(number).isPresent();
    }

    static boolean isEmptyFolder(Path path) throws IOException {
        if (!Files.isDirectory(path)) return false;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }

    /** Removes a folder of plain files, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) Files.delete(file);
        }
        Files.delete(folder);
    }
}
