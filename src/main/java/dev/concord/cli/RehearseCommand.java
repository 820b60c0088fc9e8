package dev.concord.cli;

import dev.concord.ConcordApplication;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.boot.SpringApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Goes through a start and the first pages once, in a folder of its own, and stops. `./concord` lets the JVM record this
 * while it builds, so that later starts find classes loaded and linked.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    /** Pages a first visitor sees; the one with `v-r=init` makes the screen on the server. */
    private static final String[] PAGES = {"/", "/login", "/?v-r=init&location=login&query=", "/actuator/health"};

    @Parameters(paramLabel = "DIR")
    private Path folder = Path.of(".");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (var started = SpringApplication.run(
                ConcordApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--concord.data=" + folder.resolve("data"),
                "--concord.exports=" + folder.resolve("exports"))) {
            visit("http://127.0.0.1:" + started.getEnvironment().getProperty("local.server.port"));
        }
        return 0;
    }

    private static void visit(String server) throws IOException, InterruptedException {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (String page : PAGES) {
                var request = HttpRequest.newBuilder(URI.create(server + page)).header("Accept", "text/html,*/*");
                browser.send(request.build(), BodyHandlers.discarding());
            }
        }
    }
}
