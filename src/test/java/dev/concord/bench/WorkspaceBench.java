package dev.concord.bench;

import dev.concord.ConcordApplication;
import dev.concord.bench.LongArticles.Opened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How fast the annotator's screen is in a real Chromium, against the same text as bare paragraphs in the same run: at
 * 2,000, 10,000 and 50,000 words with 100, 1,000 and 10,000 labels.
 */
final class WorkspaceBench {

    private static final int[] WORDS = {2_000, 10_000, 50_000};
    private static final int[] LABELS = {100, 1_000, 10_000};
    private static final int ROUNDS = 7;
    private static final int KEYS = 24;

    private WorkspaceBench() {}

    /** @param only the one length in words that is measured; 0 for all */
    static void run(int only) throws IOException {
        Path folder = Files.createTempDirectory("concord-bench");
        try (var context = SpringApplication.run(
                ConcordApplication.class,
                "--concord.data=" + folder,
                "--concord.exports=" + folder,
                "--server.port=0",
                "--vaadin.productionMode=true",
                "--logging.threshold.console=OFF",
                "--spring.datasource.url=" + Bench.database(folder))) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            var articles = new LongArticles(context);
            try (var screen = new WorkspaceScreen("http://localhost:" + port)) {
                System.out.println(
                        "words   labels | painted  bare  ratio | in a new page  bare  ratio | heap   bare  ratio |"
                                + " key: median   p95 | frame: median  worst  bare: worst");
                Opened other = articles.make(1_000, 40);
                for (int words : WORDS)
                    for (int labels : LABELS) {
                        if (labels <= words && (only == 0 || only == words))
                            measure(screen, articles.make(words, labels), other, words, labels);
                    }
                new SaveCost(screen, articles).measure();
                new Effort(screen, articles).measure();
            }
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(WorkspaceScreen screen, Opened sheet, Opened other, int words, int labels) {
        List<Double> bare = new ArrayList<>();
        List<Double> next = new ArrayList<>();
        List<Double> painted = new ArrayList<>();
        List<Double> barePage = new ArrayList<>();
        List<Double> bareFrames = List.of();
        double bareHeap = 0;
        double heap = 0;
        // By turns, so that a machine that is busy for a while is so for both.
        for (int i = 0; i < ROUNDS; i++) {
            bare.add(screen.bare(sheet));
            if (i == 0) bareHeap = screen.heap();
            if (i == 0) bareFrames = screen.scroll();
            next.add(screen.next(other, sheet));
            barePage.add(screen.openBare(sheet));
            painted.add(screen.open(sheet));
            if (i == 0) heap = screen.heap();
        }
        List<Double> frames = screen.scroll();
        List<Double> keys = screen.keys(KEYS);
        System.out.printf(
                "%,6d  %,6d | %5.0f ms %4.0f  %5.2f | %10.0f ms %4.0f  %5.2f | %4.1f MB %4.1f  %5.2f | %6.1f ms %6.1f"
                        + " | %7.1f ms %6.1f %12.1f%n",
                words,
                labels,
                share(next, 0.5),
                share(bare, 0.5),
                share(next, 0.5) / share(bare, 0.5),
                share(painted, 0.5),
                share(barePage, 0.5),
                share(painted, 0.5) / share(barePage, 0.5),
                heap / 1e6,
                bareHeap / 1e6,
                heap / bareHeap,
                share(keys, 0.5),
                share(keys, 0.95),
                share(frames, 0.5),
                share(frames, 1),
                share(bareFrames, 1));
    }

    /** The value below which a share of all lies. */
    static double share(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
