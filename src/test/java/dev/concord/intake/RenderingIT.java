package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.net.httpserver.HttpServer;
import dev.concord.cleaning.ArticleCleaner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A page that its scripts fill, in a real Chromium. */
@Timeout(120)
class RenderingIT {

    private static final String EMPTY = """
            <!doctype html><html lang="en"><head><title>Ministers meet</title></head>
            <body><div id="root"></div><noscript>Please enable JavaScript.</noscript><script src="/fill.js"></script></body></html>""";

    private static final String FILL = """
            setTimeout(() => fetch('/story.json').then(answer => answer.json()).then(story => {
              const root = document.getElementById('root')
              root.innerHTML = '<article><h1>Ministers meet in Geneva</h1></article>'
              for (const words of story) {
                const p = document.createElement('p')
                p.textContent = words
                root.firstChild.append(p)
              }
              fetch('http://metadata.internal/secret').catch(() => {})
            }), 300)""";

    private static final String STORY = """
            ["The foreign ministers of two countries met in Geneva on Monday and spoke for three hours about a treaty that both have wanted for years.",
             "They agreed to open consulates in two more cities, and to let students of both countries study for a year without a visa.",
             "“We have never been so close to an agreement,” one of them told journalists after the talks, which will go on in May."]""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Finds finds = new Finds();
    private final HttpServer site;

    RenderingIT() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        site.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            String body = switch (path) {
                case "/page" -> EMPTY;
                case "/fill.js" -> FILL;
                case "/story.json" -> STORY;
                default -> "";
            };
            String type = path.endsWith(".js")
                    ? "text/javascript"
                    : path.endsWith(".json") ? "application/json" : "text/html";
            exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(body.isEmpty() ? 404 : 200, 0);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
        site.start();
    }

    @AfterEach
    void stop() {
        site.stop(0);
    }

    @Test
    void aPageThatItsScriptsFillComesInFilled() throws IOException {
        fetch(settings(Path.of(Objects.requireNonNull(System.getProperty("concord.chrome"))), false));

        assertThat(finds.faults).isEmpty();
        Source source = finds.sources.getFirst();
        var article = ArticleCleaner.clean(source.raw(), source.name(), source.type());
        assertThat(article.text()).contains("open consulates", "so close to an agreement");
        assertThat(asked).contains("/fill.js", "/story.json");
    }

    @Test
    void forRootWhomNoSandboxProtectsThePageIsLeftAsItCame() throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");

        fetch(settings(Path.of(Objects.requireNonNull(System.getProperty("concord.chrome"))), true));

        assertThat(new String(finds.sources.getFirst().raw(), UTF_8)).isEqualTo(EMPTY);
        assertThat(asked).doesNotContain("/fill.js");
    }

    private static FetchSettings settings(Path chrome, boolean sandbox) {
        @Nullable String driver = System.getProperty("webdriver.chrome.driver");
        return new FetchSettings(
                true,
                Duration.ofMillis(1),
                Duration.ofSeconds(20),
                chrome,
                driver == null ? null : Path.of(driver),
                sandbox);
    }

    private void fetch(FetchSettings settings) throws IOException {
        String address = "http://localhost:" + site.getAddress().getPort() + "/page";
        try (Fetcher fetcher = new Fetcher(settings);
                Rendering rendering = new Rendering(settings)) {
            new Pages(new Manners(fetcher, settings.pause()), rendering, known -> false, finds).read(List.of(address));
        }
    }
}
