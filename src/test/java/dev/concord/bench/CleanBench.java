package dev.concord.bench;

import static java.util.stream.Collectors.joining;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.BlockKind;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of the bodies of verified pages is kept, from HTML and from text dumps of it; whether title and day are
 * exact; and how fast that goes beside {@code Jsoup.parse} alone.
 */
final class CleanBench {

    private static final int WORST = 10;

    private CleanBench() {}

    static void run(Path folder) throws IOException {
        List<GoldPage> pages = GoldPage.in(folder);
        List<Scored> html = report("html", pages, page -> clean(page.html(), "page.html"));
        report("dump", pages, page -> clean(page.dump(), "page.txt"));
        CleanSpeed.print(pages);
        differences(html);
    }

    private interface Cleaner {
        @Nullable
        CleanArticle clean(GoldPage page);
    }

    private static @Nullable CleanArticle clean(byte[] raw, String name) {
        try {
            return ArticleCleaner.clean(raw, name);
        } catch (CleaningFault nothing) {
            return null;
        }
    }

    private record Scored(GoldPage page, @Nullable CleanArticle article, double precision, double recall) {

        double f1() {
            return CleanBench.f1(precision, recall);
        }

        @Nullable
        String title() {
            return article == null ? null : article.meta().headline();
        }

        boolean saysTitle() {
            return plain(page.title()).equals(plain(title()));
        }

        boolean saysDay() {
            return Objects.equals(page.published(), day());
        }

        @Nullable
        String day() {
            return article == null || article.meta().published() == null
                    ? null
                    : article.meta().published().toString();
        }
    }

    private static Scored score(GoldPage page, @Nullable CleanArticle article) {
        Shingles gold = Shingles.of(page.body());
        Shingles kept = Shingles.of(article == null ? "" : body(article));
        return new Scored(page, article, kept.precision(gold), gold.precision(kept));
    }

    private static String body(CleanArticle article) {
        return article.blocks().stream()
                .filter(block -> block.kind() == BlockKind.BODY || block.kind() == BlockKind.SUBHEAD)
                .map(block -> Objects.requireNonNull(block.text()).in(article.text()))
                .collect(joining("\n\n"));
    }

    private static List<Scored> report(String what, List<GoldPage> pages, Cleaner cleaner) {
        List<Scored> scored = new ArrayList<>();
        for (GoldPage page : pages) scored.add(score(page, cleaner.clean(page)));
        double precision =
                scored.stream().mapToDouble(Scored::precision).average().orElse(0);
        double recall = scored.stream().mapToDouble(Scored::recall).average().orElse(0);
        System.out.printf(
                "%s: %d pages  precision %.3f  recall %.3f  F1 %.3f%n",
                what, scored.size(), precision, recall, f1(precision, recall));
        System.out.println("  worst: "
                + scored.stream()
                        .sorted(Comparator.comparingDouble(Scored::f1))
                        .limit(WORST)
                        .map(it -> "%s %.2f (P %.2f R %.2f)"
                                .formatted(it.page().id(), it.f1(), it.precision(), it.recall()))
                        .collect(joining(", ")));
        List<Scored> titled =
                scored.stream().filter(it -> it.page().title() != null).toList();
        System.out.printf(
                "  title: %d of %d to the letter, %d but for quotation marks, dashes and capitals%n",
                titled.stream()
                        .filter(it -> Objects.equals(it.page().title(), it.title()))
                        .count(),
                titled.size(),
                titled.stream().filter(Scored::saysTitle).count());
        List<Scored> dated =
                scored.stream().filter(it -> it.page().published() != null).toList();
        System.out.printf(
                "  date: %d of %d exact%n",
                dated.stream().filter(Scored::saysDay).count(), dated.size());
        return scored;
    }

    private static void differences(List<Scored> scored) {
        System.out.println("html, titles and dates that differ:");
        for (Scored it : scored) {
            GoldPage page = it.page();
            if (page.title() != null && !it.saysTitle())
                System.out.printf("  %s  %s  | found: %s%n", page.id(), page.title(), it.title());
            if (page.published() != null && !it.saysDay())
                System.out.printf("  %s  %s  | found: %s%n", page.id(), page.published(), it.day());
        }
    }

    /** Leaves out how a title is typeset, and keeps what it says. */
    private static String plain(@Nullable String title) {
        return Normalizer.normalize(String.valueOf(title), Normalizer.Form.NFKC)
                .replaceAll("[‘’ʼ`´]", "'")
                .replaceAll("[“”„«»]", "\"")
                .replaceAll("[‐-―−-]+", "-")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
}
