package dev.concord.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusalsTest {

    private static final String ARTICLE =
            "Ministers meet by the lake\n\nGENEVA, May 3. /TASS/. The two ministers met by the lake for an hour and agreed to meet again.\n";

    private static CleaningFault refused(byte[] raw, String source) {
        CleaningFault fault = catchThrowableOfType(CleaningFault.class, () -> ArticleCleaner.clean(raw, source));
        assertThat(fault).as("a fault").isNotNull();
        return fault;
    }

    @Test
    void anEmptyFileIsNoArticle() {
        assertThat(refused(new byte[0], "a.txt")).hasMessage("The file is empty.");
    }

    @Test
    void aFileOfBlankLinesIsNoArticle() {
        assertThat(refused("\n \n\t\n".getBytes(UTF_8), "a.txt")).hasMessageStartingWith("No article was found");
    }

    @Test
    void binaryIsNamedWithItsLine() {
        CleaningFault fault = refused("one\ntwo\nth\0ree".getBytes(UTF_8), "a.txt");
        assertThat(fault).hasMessageContaining("binary").hasMessageContaining("NUL");
        assertThat(fault.line()).hasValue(3);
    }

    @Test
    void aPictureNamedAsTextIsBinary() {
        byte[] picture = new byte[10_000];
        new Random(1).nextBytes(picture);
        System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 0, picture, 0, 8);
        assertThat(refused(picture, "a.txt")).hasMessageStartingWith("The file is binary");
        assertThat(refused(picture, "a.html")).hasMessageStartingWith("The file is binary");
    }

    @Test
    void manyControlCharactersAreBinary() {
        assertThat(refused("\1\2\3\4 nothing to read".getBytes(UTF_8), "a.txt"))
                .hasMessage("The file is binary: it holds 4 control characters.");
    }

    @Test
    void bytesThatAreNoTextAreNamedWithTheLineOfTheFirst() {
        CleaningFault fault =
                refused("first\r\nsecond\rcaf\u0081\u008d \u009d\u0090\u00ff".getBytes(ISO_8859_1), "a.txt");
        assertThat(fault).hasMessage("Byte 18 (0x81) is not UTF-8, and no other charset was recognised.");
        assertThat(fault.line()).hasValue(3);
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithoutReadingIt(@TempDir Path folder) throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(50L * 1024 * 1024);
        }
        CleaningFault fault = catchThrowableOfType(CleaningFault.class, () -> ArticleCleaner.clean(large));
        assertThat(fault).hasMessage("The file has 50.0 MB; articles of up to 20 MB are read.");
    }

    @Test
    void textMayBeUtf16WithAByteOrderMark() {
        CleanArticle article = ArticleCleaner.clean(ARTICLE.getBytes(UTF_16), "a.txt");
        assertThat(article.meta().place()).isEqualTo("GENEVA");
        Offsets.check(article);
    }

    @Test
    void aByteOrderMarkOfUtf8IsNoPartOfTheText() {
        CleanArticle article = ArticleCleaner.clean(("\uFEFF" + ARTICLE).getBytes(UTF_8), "a.txt");
        assertThat(article.text()).startsWith("Ministers meet");
        assertThat(article.blocks().getFirst().raw().start()).isEqualTo(1);
        Offsets.check(article);
    }

    @Test
    void theSameBytesHaveTheSameId() {
        CleanArticle article = ArticleCleaner.clean(ARTICLE.getBytes(UTF_8), "a.txt");
        assertThat(article.id()).hasSize(16).isEqualTo(article.rawSha256().substring(0, 16));
        assertThat(ArticleCleaner.clean(ARTICLE.getBytes(UTF_8), "b.txt").id()).isEqualTo(article.id());
    }
}
