package dev.concord.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A server started as people start it, by `./concord run`, on a free port and a data folder of its own. What it prints is
 * in {@link #output()}.
 */
public final class RunningConcord implements AutoCloseable {

    private static final Pattern SERVING = Pattern.compile("Concord is serving on (http://localhost:\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path screen;
    private final Path data;

    private RunningConcord(Process process, Path screen, Path data) {
        this.process = process;
        this.screen = screen;
        this.data = data;
    }

    /** Starts one and waits until it serves. */
    public static RunningConcord start(Path data, String... options) throws IOException {
        var started = launch(data, options);
        started.address();
        return started;
    }

    /** Starts one that need not come to serve. */
    public static RunningConcord launch(Path data, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "concord", "run"));
        command.addAll(List.of(
                "--data", data.toString(), "--exports", data.resolve("exports").toString()));
        command.addAll(List.of(options));
        Path screen = Files.createTempFile("concord", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(screen.toFile());
        builder.environment().put("CONCORD_PORT", "0");
        return new RunningConcord(builder.start(), screen, data);
    }

    /** How a sub-command ended, and all that it printed. */
    public record Ended(int status, String printed) {}

    /** Has a sub-command done on its data, as a shell beside it would. */
    public Ended shell(String... command) throws IOException, InterruptedException {
        return shell(data, command);
    }

    /** Has a sub-command done on a data folder, whether a server runs on it or not. */
    public static Ended shell(Path data, String... command) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("sh", "concord"));
        call.addAll(List.of(command));
        var shell = new ProcessBuilder(call).redirectErrorStream(true);
        shell.environment().put("CONCORD_DATA", data.toString());
        shell.environment().put("CONCORD_EXPORTS", data.resolve("exports").toString());
        Process done = shell.start();
        String printed = new String(done.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(done.waitFor(), printed);
    }

    /**
     * Has a sub-command done that must succeed.
     *
     * @return what it printed
     */
    public String run(String... command) throws IOException, InterruptedException {
        Ended ended = shell(command);
        if (ended.status() != 0) throw new IllegalStateException(String.join(" ", command) + ": " + ended.printed());
        return ended.printed();
    }

    /** Where it serves, such as {@code http://localhost:40123}; waits for it. */
    public String address() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var serving = SERVING.matcher(output());
            if (serving.find()) return serving.group(1);
            if (!process.isAlive()) break;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        process.destroyForcibly();
        throw new IllegalStateException("Concord does not serve. It printed:\n" + output());
    }

    /** All that it has printed on the screen, errors among it. */
    public String output() {
        try {
            return Files.readString(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the system was asked to start it. */
    public String commandLine() {
        return process.info().commandLine().orElse("");
    }

    /** Waits for its end; the exit status. */
    public int ended() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("Concord does not end. It printed:\n" + output());
        }
        return process.exitValue();
    }

    /** Asks it to stop, as Ctrl-C does. */
    public int stop() throws InterruptedException {
        process.destroy();
        return ended();
    }

    /** Tells it to stop and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** The folder of its database and log. */
    public Path data() {
        return data;
    }

    /** Takes it away in the middle of whatever it does, as {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
