package dev.concord.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One server for all journeys that do not stop it; they use different people of the demo. It ends with the run. */
final class SharedConcord {

    private static final RunningConcord SERVER = start();

    private SharedConcord() {}

    static RunningConcord server() {
        return SERVER;
    }

    /** A client that speaks for a person of the demo. */
    static RestClient client(String person, String scope) throws IOException, InterruptedException {
        String token = SERVER.run("token", "create", "--user", person, "--scope", scope)
                .strip();
        return new RestClient(SERVER.address(), token);
    }

    private static RunningConcord start() {
        try {
            Path folder = Files.createTempDirectory("concord-journeys");
            RunningConcord started = RunningConcord.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(started::terminate));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
