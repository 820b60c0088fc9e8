package dev.concord.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartFaultTest {

    @Test
    void tellsOfAPortThatWasTakenMeanwhile() {
        assertThat(StartFault.known(wrapped(new PortInUseException(8080)))).startsWith("Port 8080 is taken");
    }

    @Test
    void tellsOfADatabaseThatAnotherHasOpen() {
        var locked = new SQLException("Database may be already in use", "90020", 90020);
        assertThat(StartFault.known(wrapped(locked))).startsWith("The database is in use by another process");
    }

    @Test
    void tellsOfAWrongPassword() {
        var refused = new SQLException("FATAL: password authentication failed for user \"x\"\nDetail: no", "28P01");
        assertThat(StartFault.known(wrapped(refused)))
                .isEqualTo("The database refused the user name or the password: "
                        + "FATAL: password authentication failed for user \"x\"");
    }

    @Test
    void tellsOfADatabaseThatCannotBeReached() {
        assertThat(StartFault.known(wrapped(new SQLException("Connection refused.", "08001"))))
                .isEqualTo("Cannot open the database: Connection refused.");
    }

    @Test
    void tellsOfAFileThatMayNotBeWritten() {
        assertThat(StartFault.known(wrapped(new AccessDeniedException("data/concord.log"))))
                .isEqualTo("Cannot write data/concord.log: permission denied.");
    }

    @Test
    void keepsToOneLineForWhatNobodyThoughtOf() {
        Throwable fault = wrapped(new IllegalStateException("Something odd\nat line 2"));
        assertThat(StartFault.known(fault)).isNull();
        assertThat(StartFault.innermost(fault)).isEqualTo("IllegalStateException: Something odd");
    }

    private static Throwable wrapped(Throwable cause) {
        return new IllegalStateException("Failed to start bean", new RuntimeException(cause));
    }
}
