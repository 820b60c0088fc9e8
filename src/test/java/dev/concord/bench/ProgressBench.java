package dev.concord.bench;

import dev.concord.ConcordApplication;
import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.annotation.Sheets;
import dev.concord.assignment.AssignmentFilter;
import dev.concord.assignment.AssignmentId;
import dev.concord.assignment.AssignmentState;
import dev.concord.corpus.ArticleId;
import dev.concord.progress.ArticleMap;
import dev.concord.progress.Progress;
import dev.concord.progress.ProgressFilter;
import dev.concord.progress.Stage;
import dev.concord.progress.WorkLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The lead's dashboard over 100,000 articles, 50 annotators and 300,000 assignments with their sheets. Between two looks a
 * sheet is submitted, so that no database answers from what it remembers of the question before.
 *
 * <p>On another database: {@code -Dconcord.bench.url=jdbc:postgresql://…}, an empty one.
 */
final class ProgressBench {

    private static final int LOOKS = 20;

    private final Progress progress;
    private final ArticleMap map;
    private final WorkLines lines;
    private final Sheets sheets;
    private final ProjectId project;
    private final Iterator<AssignmentId> open;

    private ProgressBench(ConfigurableApplicationContext context, ProgressFill fill) {
        progress = context.getBean(Progress.class);
        map = context.getBean(ArticleMap.class);
        lines = context.getBean(WorkLines.class);
        sheets = context.getBean(Sheets.class);
        project = fill.project();
        open = fill.open(LOOKS * 12).iterator();
    }

    static void run() {
        Path folder = folder();
        String url = System.getProperty(
                "concord.bench.url", "jdbc:h2:file:%s;WRITE_DELAY=0".formatted(folder.resolve("bench")));
        try (var context = new SpringApplicationBuilder(ConcordApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + System.getProperty("concord.bench.user", "sa"),
                        "--concord.data=" + folder,
                        "--concord.exports=" + folder,
                        "--concord.schedules=false",
                        "--server.port=0",
                        "--logging.threshold.console=WARN")) {
            long start = System.nanoTime();
            var fill = new ProgressFill(context);
            fill.fill();
            System.out.printf("%s; filled in %.0f s%n", fill.words(), (System.nanoTime() - start) / 1e9);
            new ProgressBench(context, fill).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        var lastMonth = new ProgressFilter(Set.of(), today.minusDays(30), today);
        var onePerson = new ProgressFilter(Set.of(new AccountId(ProgressFill.FIRST_ACCOUNT)), null, null);
        System.out.printf("%-52s %9s %9s %9s%n", "milliseconds", "first", "median", "slowest");
        time("dashboard: figures, charts, flags, map", this::dashboard);
        time("figures and charts", () -> progress.overview(project, ProgressFilter.ALL));
        time("figures and charts of one person", () -> progress.overview(project, onePerson));
        time("figures and charts of the last 30 days", () -> progress.overview(project, lastMonth));
        time("map: first page", () -> map.after(project, null, null, 25));
        time(
                "map: page in the middle",
                () -> map.after(
                        project, null, new ArticleId(ProgressFill.FIRST_ARTICLE + ProgressFill.ARTICLES / 2), 25));
        time(
                "map: last page, partly done",
                () -> map.before(
                        project,
                        Stage.PARTLY_DONE,
                        new ArticleId(ProgressFill.FIRST_ARTICLE + ProgressFill.ARTICLES),
                        25));
        time("list: submitted, first 50", () -> list(Set.of(), Set.of(AssignmentState.SUBMITTED), null));
        time("list: one person's, first 50", () -> list(onePerson.people(), Set.of(), null));
        time("list: closed yesterday, first 50", () -> list(Set.of(), Set.of(), today.minusDays(1)));
        time("submitting a sheet", () -> {});
    }

    private void dashboard() {
        progress.people(project);
        progress.overview(project, ProgressFilter.ALL);
        list(Set.of(), Set.of(AssignmentState.RETURNED), null);
        list(Set.of(), Set.of(AssignmentState.SKIPPED), null);
        map.after(project, null, null, 25);
    }

    private void list(Set<AccountId> people, Set<AssignmentState> states, LocalDate day) {
        lines.find(
                new AssignmentFilter(
                        project,
                        people,
                        states,
                        Set.of(),
                        day == null ? null : day.atStartOfDay().toInstant(ZoneOffset.UTC),
                        day == null ? null : day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)),
                0,
                50);
    }

    private void time(String what, Runnable look) {
        boolean submitting = what.startsWith("submitting");
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            var sheet = sheets.open(open.next());
            long start = System.nanoTime();
            sheets.submit(sheet);
            if (!submitting) {
                start = System.nanoTime();
                look.run();
            }
            times.add((System.nanoTime() - start) / 1e6);
        }
        double first = times.getFirst();
        times.sort(null);
        System.out.printf("%-52s %9.1f %9.1f %9.1f%n", what, first, times.get(LOOKS / 2), times.getLast());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("concord-bench").toAbsolutePath();
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the bench's database.", e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            System.err.println("concord: could not remove " + folder + ": " + e.getMessage());
        }
    }
}
