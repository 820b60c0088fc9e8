package dev.concord.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.concord.StoreTest;
import dev.concord.TestProject;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** A corpus comes in once, however often it is given, and whatever of it is faulty. */
@StoreTest
@TestPropertySource(properties = {"concord.fetch.private-addresses=true", "concord.fetch.pause=1ms"})
class IntakeStoreTest {

    @Autowired
    Intake intake;

    @Autowired
    Articles articles;

    @Autowired
    TestProject projects;

    @TempDir
    Path folder;

    private static String article(int number) {
        return """
                Ministers meet for the %d. time

                OSTHAVEN, May 3. /TASS/. The two ministers met by the lake for an hour on Monday and agreed to meet again.

                It was their meeting number %d, and both of them said that they were looking forward to the next one.
                """.formatted(number, number);
    }

    private List<String> headlines(Project project) {
        return articles.page(project.id(), 0, 100).stream()
                .map(ArticleSummary::headline)
                .toList();
    }

    @Test
    void whatIsGivenTwiceIsThereOnce() throws IOException {
        Project project = projects.project();
        for (int i = 0; i < 5; i++) Files.writeString(folder.resolve(i + ".txt"), article(i));
        Files.writeString(folder.resolve("bad.txt"), "not an article");

        // as after a process that was killed in the middle: some of it is there already
        assertThat(intake.add(project.id(), folder.resolve("2.txt"), "2.txt").added())
                .isEqualTo(1);
        IntakeReport rest = intake.add(project.id(), folder, "news");
        assertThat(rest.added()).isEqualTo(4);
        assertThat(rest.known()).isEqualTo(1);
        assertThat(rest.faults())
                .extracting(Fault::toString)
                .singleElement()
                .asString()
                .startsWith("news/bad.txt: No article");

        assertThat(intake.add(project.id(), folder, "news").known()).isEqualTo(5);
        assertThat(headlines(project)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void whatATableSaysOfAnArticleIsKept() throws IOException {
        Project project = projects.project();
        Path table = Files.writeString(
                folder.resolve("news.csv"),
                "text,date,outlet,link\n\"" + article(1) + "\",2020-01-02,Northern Wire,https://news.example/1\n");
        assertThat(intake.add(project.id(), table, "news.csv").added()).isEqualTo(1);
        ArticleSummary kept = articles.page(project.id(), 0, 1).getFirst();
        assertThat(kept.outlet()).isEqualTo("Northern Wire");
        assertThat(kept.published()).isEqualTo("2020-01-02");
        assertThat(articles.get(kept.id()).meta().url()).isEqualTo("https://news.example/1");
        assertThat(articles.get(kept.id()).meta().source()).isEqualTo("news.csv#2");
    }

    @Test
    void aPageThatChangesWithEveryRequestIsFetchedOnce() throws IOException {
        Project project = projects.project();
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/news", exchange -> {
            byte[] page = ("<html><body><p>"
                            + article(requests.incrementAndGet()).replace("\n\n", "</p><p>"))
                    .getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(page);
            }
        });
        server.start();
        try {
            List<String> addresses =
                    List.of("http://localhost:" + server.getAddress().getPort() + "/news");
            assertThat(intake.fetch(project.id(), addresses).added()).isEqualTo(1);
            IntakeReport again = intake.fetch(project.id(), addresses);
            assertThat(again.added()).isZero();
            assertThat(again.known()).isEqualTo(1);
            assertThat(requests).hasValue(1);
        } finally {
            server.stop(0);
        }
    }
}
