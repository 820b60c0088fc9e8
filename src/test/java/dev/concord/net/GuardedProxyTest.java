package dev.concord.net;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GuardedProxyTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer site;
    private final GuardedProxy proxy;

    GuardedProxyTest() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        // every host is this machine, except those that the open internet does not have
        proxy = new GuardedProxy(host -> {
            if (host.startsWith("10.")) return PublicAddress.require(host);
            return InetAddress.getLoopbackAddress();
        });
    }

    @BeforeEach
    void start() {
        site.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            byte[] answer = "x"
                    .repeat(exchange.getRequestURI().getPath().equals("/long") ? 100_000 : 10)
                    .getBytes(UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        site.start();
        proxy.allow(1_000_000);
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        site.stop(0);
    }

    @Test
    void carriesARequestToTheAddressThatWasLetThrough() throws Exception {
        HttpResponse<String> answer = ask("http://news.example:" + port() + "/a?b=%20c", "what was said");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("xxxxxxxxxx");
        assertThat(asked).containsExactly("POST /a?b=%20c what was said");
    }

    @Test
    void carriesATunnel() throws IOException {
        try (Socket browser = browser()) {
            say(browser, "CONNECT news.example:%d HTTP/1.1\r\nHost: news.example\r\n\r\n".formatted(port()));
            assertThat(line(browser)).isEqualTo("HTTP/1.1 200 Connection Established");
            line(browser);
            say(browser, "GET /inside HTTP/1.0\r\n\r\n");
            assertThat(line(browser)).contains("200");
        }
        assertThat(asked).containsExactly("GET /inside ");
    }

    @Test
    void asksNoClosedAddress() throws Exception {
        assertThat(ask("http://10.0.0.1:" + port() + "/", "").statusCode()).isEqualTo(403);
        try (Socket browser = browser()) {
            say(browser, "CONNECT 10.0.0.1:443 HTTP/1.1\r\n\r\n");
            assertThat(line(browser)).isEqualTo("HTTP/1.1 403 Forbidden");
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void takesNothingThatIsNoRequestOfAProxy() throws IOException {
        for (String wrong : List.of("GET /etc/passwd HTTP/1.1\r\n\r\n", "GET file:///etc/passwd HTTP/1.1\r\n\r\n")) {
            try (Socket browser = browser()) {
                say(browser, wrong);
                assertThat(line(browser)).isEqualTo("HTTP/1.1 403 Forbidden");
            }
        }
        try (Socket browser = browser()) {
            say(browser, "hello\r\n\r\n");
            assertThat(browser.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void carriesNoMoreThanItIsAllowedTo() throws Exception {
        proxy.allow(50_000);
        assertThatIOException().isThrownBy(() -> ask("http://news.example:" + port() + "/long", ""));
        proxy.allow(200_000);
        assertThat(ask("http://news.example:" + port() + "/long", "").body()).hasSize(100_000);
    }

    private int port() {
        return site.getAddress().getPort();
    }

    private HttpResponse<String> ask(String address, String body) throws IOException, InterruptedException {
        URI at = URI.create(proxy.address());
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(ProxySelector.of(new InetSocketAddress(at.getHost(), at.getPort())))
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private Socket browser() throws IOException {
        return new Socket(
                InetAddress.getLoopbackAddress(), URI.create(proxy.address()).getPort());
    }

    private static void say(Socket to, String words) throws IOException {
        to.getOutputStream().write(words.getBytes(UTF_8));
    }

    private static String line(Socket from) throws IOException {
        var line = new StringBuilder();
        for (int c = from.getInputStream().read();
                c >= 0 && c != '\n';
                c = from.getInputStream().read()) {
            if (c != '\r') line.append((char) c);
        }
        return line.toString();
    }
}
