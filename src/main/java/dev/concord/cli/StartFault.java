package dev.concord.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one sentence why the server did not start. */
final class StartFault {

    /** H2's code for a database file that another process has open. */
    private static final int H2_LOCKED = 90020;

    private StartFault() {}

    /** The sentence for a known cause, or null. */
    static @Nullable String known(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) return sentence;
        }
        return null;
    }

    /** The innermost message on one line, for a cause nobody thought of. */
    static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) cause = cause.getCause();
        return cause.getClass().getSimpleName() + firstLine(": ", cause);
    }

    static String cannotListen(String address, int port, IOException e) {
        String why = String.valueOf(e.getMessage());
        if (why.contains("in use")) return portTaken(port);
        if (why.contains("denied"))
            return "Port %d is for the administrator only; take one above 1023.".formatted(port);
        return "Cannot listen on %s, port %d: %s.".formatted(address, port, why);
    }

    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) return "permission denied";
        if (e instanceof NoSuchFileException) return "there is no such folder and none can be made";
        String why = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return why == null ? e.getClass().getSimpleName() : why;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken -> portTaken(taken.getPort());
            case SQLException sql -> database(sql);
            case AccessDeniedException denied -> "Cannot write %s: permission denied.".formatted(denied.getFile());
            default -> null;
        };
    }

    private static String portTaken(int port) {
        return "Port %d is taken by another program; stop it or take another port: ./concord run --port %d"
                .formatted(port, port + 1);
    }

    private static @Nullable String database(SQLException sql) {
        if (sql.getErrorCode() == H2_LOCKED)
            return "The database is in use by another process, probably a Concord that is running; stop that one first.";
        String state = String.valueOf(sql.getSQLState());
        if (state.startsWith("28")) return "The database refused the user name or the password" + firstLine(": ", sql);
        if (state.startsWith("08") || state.equals("3D000")) return "Cannot open the database" + firstLine(": ", sql);
        return null;
    }

    private static String firstLine(String before, Throwable cause) {
        String message = cause.getMessage();
        return message == null
                ? ""
                : before + message.strip().lines().findFirst().orElse("");
    }
}
