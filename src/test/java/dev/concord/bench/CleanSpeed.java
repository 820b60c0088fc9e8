package dev.concord.bench;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleaningFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jsoup.Jsoup;

/** Pages in a second, cleaned, and only parsed by jsoup: on one core and on all. */
final class CleanSpeed {

    private static final int ROUNDS = 12;
    private static final int WARM = 4;

    private CleanSpeed() {}

    static void print(List<GoldPage> pages) {
        double megabytes = pages.stream().mapToLong(page -> page.html().length).sum() / 1e6;
        System.out.printf("speed: %d pages, %.1f MB, Java %s%n", pages.size(), megabytes, Runtime.version());
        List<byte[]> bytes = pages.stream().map(GoldPage::html).toList();
        int cores = Runtime.getRuntime().availableProcessors();
        for (int threads : cores == 1 ? new int[] {1} : new int[] {1, cores}) {
            List<Double> best = best(threads, bytes, List.of(CleanSpeed::parse, CleanSpeed::clean));
            double parsed = best.get(0);
            double cleaned = best.get(1);
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

    /**
     * Of each work its fastest round, for whatever else the machine does only slows; they take turns, so that it slows them
     * alike.
     */
    private static <T> List<Double> best(int threads, List<T> pages, List<Consumer<T>> works) {
        List<Double> best = new ArrayList<>(Collections.nCopies(works.size(), 0.0));
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int round = 0; round < WARM + ROUNDS; round++) {
                for (int i = 0; i < works.size(); i++) {
                    double speed = round(pool, pages, works.get(i));
                    if (round >= WARM) best.set(i, Math.max(best.get(i), speed));
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return best;
    }

    private static <T> double round(ExecutorService pool, List<T> pages, Consumer<T> work)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (T page : pages) running.add(pool.submit(() -> work.accept(page)));
        for (Future<?> one : running) one.get();
        return pages.size() * 1e9 / (System.nanoTime() - start);
    }
}
