package dev.concord.cleaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every folder under {@code cleaning} holds a page and what a careful editor would keep of it. */
class FixturesTest {

    private static final Path ROOT = Path.of("src/test/resources/dev/concord/cleaning");

    static Stream<Fixture> pages() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.filter(Files::isDirectory).sorted().map(Fixture::new).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void readsLikeTheArticle(Fixture fixture) throws IOException {
        Expected expected = Expected.read(fixture.folder().resolve("expected.txt"));
        if (expected.fault() != null) {
            assertThatThrownBy(fixture::clean).isInstanceOf(CleaningFault.class).hasMessageContaining(expected.fault());
            return;
        }
        CleanArticle article = fixture.clean();
        assertThat(Expected.of(article)).isEqualTo(expected);
        Offsets.check(article);
    }

    record Fixture(Path folder) {
        CleanArticle clean() throws IOException {
            for (String name : List.of("page.txt", "page.html")) {
                if (Files.exists(folder.resolve(name))) return ArticleCleaner.clean(folder.resolve(name));
            }
            throw new AssertionError("No page in " + folder);
        }

        @Override
        public String toString() {
            return folder.getFileName().toString();
        }
    }
}
