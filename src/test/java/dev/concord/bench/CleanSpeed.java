package dev.concord.bench;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleaningFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/** Pages in a second, cleaned, and only parsed by jsoup: on one core and on all. */
final class CleanSpeed {

    private static final int ROUNDS = 8;
    private static final int WARM = 4;

    private CleanSpeed() {}

    static void print(List<GoldPage> pages) {
        double megabytes = pages.stream().mapToLong(page -> page.html().length).sum() / 1e6;
        System.out.printf("speed: %d pages, %.1f MB, Java %s%n", pages.size(), megabytes, Runtime.version());
        List<byte[]> bytes = pages.stream().map(GoldPage::html).toList();
        int cores = Runtime.getRuntime().availableProcessors();
        for (int threads : cores == 1 ? new int[] {1} : new int[] {1, cores}) {
            double parsed = best(threads, bytes, CleanSpeed::parse);
            double cleaned = best(threads, bytes, CleanSpeed::clean);
            System.out.printf(
                    "  %d thread%s: cleaned %.0f pages/s, Jsoup.parse alone %.0f pages/s: %.0f %%%n",
                    threads, threads == 1 ? "" : "s", cleaned, parsed, 100 * cleaned / parsed);
        }
    }

    private static void parse(byte[] page) {
        try {
            Jsoup.parse(new ByteArrayInputStream(page), "UTF-8", "");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void clean(byte[] page) {
        try {
            ArticleCleaner.clean(page, "page.html");
        } catch (CleaningFault nothing) {
            // a page without an article costs its time, too
        }
    }

    /** Of several rounds the fastest, for whatever else the machine does only slows. */
    private static <T> double best(int threads, List<T> pages, Consumer<T> work) {
        double best = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < WARM + ROUNDS; round++) {
                long start = System.nanoTime();
                List<Future<?>> running = new ArrayList<>();
                for (T page : pages) running.add(pool.submit(() -> work.accept(page)));
                for (Future<?> one : running) one.get();
                if (round >= WARM) best = Math.max(best, pages.size() * 1e9 / (System.nanoTime() - start));
            }
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return best;
    }
}
