package dev.concord.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sub-command in a process of its own, on the classes that the test runs on. */
public final class CommandProcess {

    private CommandProcess() {}

    /** Starts it on a data folder; what it prints is thrown away. */
    public static Process start(Path data, String... command) throws IOException {
        List<String> call = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dconcord.home=" + data,
                ConcordCommand.class.getName()));
        call.addAll(List.of(command));
        var builder = new ProcessBuilder(call)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(
                        ProcessBuilder.Redirect.to(data.resolve("said.txt").toFile()));
        // the tests' own settings are on the class path, too
        builder.environment()
                .put("SPRING_DATASOURCE_URL", "jdbc:h2:file:%s;WRITE_DELAY=0".formatted(data.resolve("concord")));
        builder.environment().put("CONCORD_DATA", data.toString());
        builder.environment().put("CONCORD_EXPORTS", data.resolve("exports").toString());
        return builder.start();
    }
}
