package dev.concord.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files a path means: itself, or the articles in a folder and the folders below, in order of their names. */
final class Sources {

    private static final List<String> ARTICLES = List.of(".txt", ".html", ".htm", ".xhtml");

    private Sources() {}

    static List<Path> at(Path path) throws IOException {
        if (!Files.exists(path)) throw new NoSuchFileException(path.toString());
        if (!Files.isDirectory(path)) return List.of(path);
        try (Stream<Path> below = Files.walk(path)) {
            return below.filter(file -> isArticle(path, file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isArticle(Path folder, Path file) {
        for (Path part : folder.relativize(file)) if (part.toString().startsWith(".")) return false;
        String name = file.toString().toLowerCase(Locale.ROOT);
        return ARTICLES.stream().anyMatch(name::endsWith);
    }
}
