package dev.concord.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseFolderTest {

    @TempDir
    Path exports;

    @Test
    void appearsWhole() throws IOException {
        Path target = exports.resolve("new/ties-v1");
        try (ReleaseFolder folder = ReleaseFolder.of(target)) {
            ReleaseFile file = folder.write("data.jsonl", out -> out.write("abc".getBytes()));
            assertThat(file)
                    .isEqualTo(new ReleaseFile(
                            "data.jsonl", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
            assertThat(target).doesNotExist();
            folder.appear();
        }
        assertThat(target.resolve("data.jsonl")).hasContent("abc");
        assertThat(Files.list(target.getParent())).containsExactly(target);
    }

    @Test
    void leavesNothingWhenItIsClosedBefore() throws IOException {
        assertThatThrownBy(() -> {
                    try (ReleaseFolder folder = ReleaseFolder.of(exports.resolve("ties-v1"))) {
                        folder.write("schema.json", out -> out.write('{'));
                        folder.write("data.jsonl", out -> {
                            out.write(new byte[100_000]);
                            throw new IOException("No space left on device");
                        });
                    }
                })
                .hasMessage("No space left on device");
        assertThat(exports).isEmptyDirectory();
    }

    @Test
    void takesAnEmptyFolderAndNoOther() throws IOException {
        Path empty = Files.createDirectory(exports.resolve("empty"));
        try (ReleaseFolder folder = ReleaseFolder.of(empty)) {
            folder.write("data.jsonl", out -> {});
            folder.appear();
        }
        assertThat(empty).isNotEmptyDirectory();
        assertThatThrownBy(() -> ReleaseFolder.of(empty)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> ReleaseFolder.of(empty.resolve("data.jsonl")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(Files.list(exports)).containsExactly(empty);
    }

    @Test
    void sweepsWhatAKilledProcessLeft() throws IOException {
        Path dead = Files.createDirectory(exports.resolve(".ties-v1.concord-part-2147483647"));
        Files.writeString(dead.resolve("data.jsonl"), "half");
        Path alive = Files.createDirectory(exports.resolve(".ties-v2.concord-part-1"));
        Path foreign = Files.createDirectory(exports.resolve(".git"));
        ReleaseFolder.of(exports.resolve("ties-v1")).close();
        assertThat(Files.list(exports)).containsExactlyInAnyOrder(alive, foreign);
    }
}
