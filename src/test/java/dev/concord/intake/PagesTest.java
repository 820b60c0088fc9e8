package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Fetching from a server of this machine, which keeps what it was asked for. */
@Timeout(60)
class PagesTest {

    private static final FetchSettings QUICK = settings(true, Duration.ofMillis(1), Duration.ofSeconds(2));

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Finds finds = new Finds();
    private HttpServer server;
    private String home = "";

    private static FetchSettings settings(boolean privateAddresses, Duration pause, Duration longest) {
        return new FetchSettings(privateAddresses, pause, longest, null, null, true);
    }

    PagesTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        home = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        asked.add(path);
        switch (path) {
            case "/robots.txt" -> send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /closed/\n");
            case "/1", "/2" -> send(exchange, 200, "text/html; charset=utf-8", "<p>Page " + path + "</p>");
            case "/picture" -> send(exchange, 200, "image/png", "x");
            case "/moved" -> redirect(exchange, "/1");
            case "/circle" -> redirect(exchange, "/circle");
            case "/inside" -> redirect(exchange, "http://169.254.169.254/latest/meta-data");
            case "/file" -> redirect(exchange, "file:///etc/passwd");
            case "/feed" ->
                send(
                        exchange,
                        200,
                        "application/rss+xml",
                        "<?xml version='1.0'?><rss version='2.0'><channel><title>t</title><link>" + home
                                + "</link><description>d</description>"
                                + "<item><title>1</title><link>" + home + "/1</link></item>"
                                + "<item><title>2</title><link>" + home + "/2</link></item></channel></rss>");
            case "/sitemap.xml" ->
                send(
                        exchange,
                        200,
                        "application/xml",
                        "<?xml version='1.0'?><urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
                                + home + "/2</loc></url><url><loc>" + home + "/closed/3</loc></url></urlset>");
            case "/endless" -> endless(exchange, false);
            case "/flood" -> endless(exchange, true);
            default -> send(exchange, 404, "text/html", "gone");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] raw = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, raw.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(raw);
        }
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    /** Sends for ever: a letter now and then, or as fast as it can. */
    private void endless(HttpExchange exchange, boolean fast) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/html");
        exchange.sendResponseHeaders(200, 0);
        byte[] some = fast ? new byte[1 << 20] : new byte[1];
        try (OutputStream out = exchange.getResponseBody()) {
            while (over.getCount() > 0) {
                out.write(some);
                out.flush();
                if (!fast) Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch(FetchSettings settings, Set<String> known, String... paths) throws IOException {
        try (Fetcher fetcher = new Fetcher(settings)) {
            fetch(fetcher, settings, known, paths);
        }
    }

    private void fetch(Fetcher fetcher, FetchSettings settings, Set<String> known, String... paths) throws IOException {
        List<String> addresses =
                List.of(paths).stream().map(path -> home + path).toList();
        new Pages(new Manners(fetcher, settings.pause()), new Rendering(settings), known::contains, finds)
                .read(addresses);
    }

    private List<String> sentences() {
        return finds.sentences().stream().map(it -> it.replace(home, "")).toList();
    }

    @Test
    void pagesComeWithTheirHeaderAndTheirLastAddress() throws IOException {
        fetch(QUICK, Set.of(), "/moved", "/2", "/2");
        assertThat(finds.names()).containsExactly(home + "/moved", home + "/2");
        assertThat(finds.sources.getFirst().known().url()).isEqualTo(home + "/1");
        assertThat(finds.sources.getFirst().type()).isEqualTo("text/html; charset=utf-8");
        assertThat(asked).containsExactly("/robots.txt", "/moved", "/1", "/2");
    }

    @Test
    void feedsAndSitemapsAreFollowed() throws IOException {
        fetch(QUICK, Set.of(), "/feed", "/sitemap.xml");
        assertThat(finds.names()).containsExactly(home + "/1", home + "/2");
        assertThat(sentences()).containsExactly("/closed/3: is closed to programs by its site's robots.txt.");
        assertThat(asked).doesNotContain("/closed/3");
    }

    @Test
    void whatWasFetchedBeforeIsNotAskedForAgain() throws IOException {
        fetch(QUICK, Set.of(home + "/1"), "/1", "/2");
        assertThat(asked).containsExactly("/robots.txt", "/2");
    }

    @Test
    void whatIsNoPageIsTold() throws IOException {
        fetch(QUICK, Set.of(), "/nowhere", "/picture", "/circle", "/file");
        assertThat(sentences())
                .containsExactly(
                        "/nowhere: answered 404.",
                        "/picture: is no page but image/png.",
                        "/circle: is redirected more than 5 times.",
                        "/file: is no address of the web.");
    }

    @Test
    void aPageThatNeverEndsIsGivenUp() throws IOException {
        fetch(QUICK, Set.of(), "/endless", "/1");
        assertThat(sentences()).containsExactly("/endless: did not end within 2 seconds.");
        assertThat(finds.names()).containsExactly(home + "/1");
    }

    @Test
    void aPageThatIsTooLargeIsGivenUp() throws IOException {
        fetch(settings(true, Duration.ofMillis(1), Duration.ofSeconds(30)), Set.of(), "/flood");
        assertThat(sentences()).containsExactly("/flood: is too large: articles of up to 20 MB are read.");
    }

    @Test
    void privateAddressesAreRefusedBeforeAnyConnection() throws IOException {
        fetch(settings(false, Duration.ofMillis(1), Duration.ofSeconds(2)), Set.of(), "/1");
        assertThat(sentences()).containsExactly("/1: leads to a private address and was not asked.");
        assertThat(asked).isEmpty();
    }

    @Test
    void aRedirectToAPrivateAddressIsNotFollowed() throws IOException {
        Fetcher.HostCheck onlyThisServer = host -> {
            if (!host.equals("localhost")) Fetcher.requirePublic(host);
        };
        try (Fetcher fetcher = new Fetcher(QUICK, onlyThisServer)) {
            fetch(fetcher, QUICK, Set.of(), "/inside");
        }
        assertThat(sentences()).containsExactly("/inside: leads to a private address and was not asked.");
    }

    @Test
    void aHostIsAskedAgainOnlyAfterAPause() throws IOException {
        FetchSettings slow = settings(true, Duration.ofMillis(300), Duration.ofSeconds(2));
        long start = System.nanoTime();
        fetch(slow, Set.of(), "/1", "/2");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
    }
}
