package dev.concord.bench;

import dev.concord.account.ProjectId;
import dev.concord.catalogue.Catalogue;
import dev.concord.catalogue.Facet;
import dev.concord.catalogue.Order;
import dev.concord.catalogue.Wanted;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Projects;
import dev.concord.record.ArticleRecord;
import dev.concord.record.BlockKind;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.text.TextSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How long articles are looked for and counted, and what the index of the corpus takes to make. */
final class CorpusBench {

    private static final int WORDS = 300;
    private static final int VOCABULARY = 50_000;
    private static final int BATCH = 500;

    private final Random random = new Random(20261129);
    private final ApplicationContext context;
    private final ProjectId project;

    private CorpusBench(ApplicationContext context) {
        this.context = context;
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        project = context.getBean(Projects.class).create("Bench", scheme).id();
    }

    static void run(int articles) throws IOException {
        Bench.serve((server, folder) -> {
            var bench = new CorpusBench(server);
            bench.fill(articles, folder);
            bench.look();
        });
    }

    private void fill(int articles, Path folder) throws IOException {
        long start = System.nanoTime();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        Articles corpus = context.getBean(Articles.class);
        for (int from = 0; from < articles; from += BATCH) {
            int first = from;
            transaction.executeWithoutResult(status -> {
                for (int i = first; i < Math.min(articles, first + BATCH); i++) corpus.add(project, article(i));
            });
        }
        System.out.printf("%,d articles of %d words in %.0f s%n", articles, WORDS, (System.nanoTime() - start) / 1e9);
        Catalogue catalogue = context.getBean(Catalogue.class);
        while (catalogue.find(project, Wanted.ALL, null, 1).behind() > 0) Thread.onSpinWait();
        System.out.printf("all in the index after %.0f s%n", (System.nanoTime() - start) / 1e9);
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.printf(
                "index %.0f MB, database %.0f MB, heap in use %.0f MB%n",
                size(folder.resolve("index")) / 1e6,
                Files.size(folder.resolve("concord.mv.db")) / 1e6,
                (java.totalMemory() - java.freeMemory()) / 1e6);
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private NewArticle article(int number) {
        StringBuilder text = new StringBuilder("Part " + number);
        for (int i = 0; i < WORDS; i++)
            text.append(i % 12 == 11 ? ".\n\n" : " ").append(word());
        String body = text.toString();
        String key = "%016x".formatted(number);
        var meta = new ArticleRecord.Meta(
                "Part " + number,
                null,
                "Outlet " + (int) Math.abs(random.nextGaussian() * 40),
                null,
                LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000)),
                null,
                "en",
                null,
                "bench.txt",
                "0".repeat(64),
                "1",
                null);
        var block = new ArticleRecord.Block(BlockKind.BODY, new TextSpan(0, body.length()), 0, body.length());
        return new NewArticle(
                key, body.getBytes(StandardCharsets.UTF_8), body, new int[] {0, 0, 1}, List.of(block), meta);
    }

    /** Few words are frequent, most are rare, as in a language. */
    private String word() {
        int rank = (int) Math.pow(VOCABULARY, random.nextDouble());
        return "w" + Integer.toString(rank, 36);
    }

    private void look() {
        Catalogue catalogue = context.getBean(Catalogue.class);
        measure("first page, newest first", () -> catalogue.find(project, Wanted.ALL, null, 100));
        measure("a frequent word", () -> catalogue.find(project, wanted("w" + Integer.toString(5, 36)), null, 100));
        measure(
                "two words, an outlet, a year",
                () -> catalogue.find(
                        project,
                        new Wanted(
                                word() + " " + word(),
                                Map.of(Facet.OUTLET, List.of("Outlet 3")),
                                LocalDate.of(2017, 1, 1),
                                LocalDate.of(2017, 12, 31),
                                false,
                                Order.BEST),
                        null,
                        100));
        measure("counts by every facet", () -> catalogue.counts(project, Wanted.ALL, EnumSet.allOf(Facet.class), 1000));
        measure("all ids", () -> catalogue.ids(project, Wanted.ALL, 100_000));
    }

    private static Wanted wanted(String words) {
        return new Wanted(words, Map.of(), null, null, false, Order.NEWEST);
    }

    private static void measure(String what, Supplier<?> look) {
        long[] times = new long[20];
        Object seen = null;
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            seen = look.get();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        if (seen == null) throw new IllegalStateException(what + " found nothing");
        System.out.printf("%-30s median %.0f ms, slowest %.0f ms%n", what, times[10] / 1e6, times[19] / 1e6);
    }
}
