package dev.concord.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCheckTest {

    @TempDir
    private Path folder;

    @Test
    void makesAMissingFolderAndLeavesNothingInIt() {
        Path missing = folder.resolve("a b/data");
        StartCheck.writable(missing);
        assertThat(missing).isEmptyDirectory();
    }

    @Test
    void refusesAFileInPlaceOfAFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> StartCheck.writable(file))
                .isInstanceOf(StartRefused.class)
                .hasMessage("Cannot write into %s: it is not a folder.", file);
    }

    @Test
    void refusesAPortThatAnotherProgramHolds() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> StartCheck.free("127.0.0.1", port))
                    .isInstanceOf(StartRefused.class)
                    .hasMessage(
                            "Port %d is taken by another program; stop it or take another port: ./concord run --port %d",
                            port, port + 1);
        }
    }

    @Test
    void refusesAPortThatCannotBe() {
        assertThatThrownBy(() -> StartCheck.free("", 65536))
                .isInstanceOf(StartRefused.class)
                .hasMessage("There is no port 65536; the last is 65535.");
    }

    @Test
    void refusesAnAddressThatNothingHas() {
        assertThatThrownBy(() -> StartCheck.free("no.such.address.invalid", 0))
                .isInstanceOf(StartRefused.class)
                .hasMessage("There is no address no.such.address.invalid on this machine.");
    }

    @Test
    void takesAFreePort() {
        assertThatCode(() -> StartCheck.free("127.0.0.1", 0)).doesNotThrowAnyException();
    }
}
