package dev.concord.bench;

import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.intake.Intake;
import dev.concord.intake.IntakeReport;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** How long small articles take from a folder into a project on H2 with {@code WRITE_DELAY=0}, and what they weigh there. */
final class ImportBench {

    private static final String[] WORDS =
            ("minister talks border agreement fishing treaty harbour islands meeting visit trade energy ferry customs"
                            + " council statement peace negotiations exports grain pipeline summit delegation culture students airline")
                    .split(" ");

    private static final int PARAGRAPHS = 15;

    private ImportBench() {}

    static void run(int articles) throws IOException {
        Bench.serve(
                (server, folder) -> {
                    Path news = Files.createDirectory(folder.resolve("news"));
                    Random random = new Random(7);
                    long bytes = 0;
                    for (int i = 0; i < articles; i++) {
                        bytes += Files.size(
                                Files.writeString(news.resolve("%06d.txt".formatted(i)), article(random, i)));
                    }
                    System.out.printf("%,d articles, %.1f MB of text%n", articles, bytes / 1e6);
                    measure(server, news, folder.resolve("concord.mv.db"));
                    server.close();
                    System.out.printf("of which lives: %.1f MB%n", compacted(folder) / 1e6);
                },
                "--concord.schedules=true");
    }

    private static void measure(ApplicationContext context, Path news, Path database) throws IOException {
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        Project project = context.getBean(Projects.class).create("Bench", scheme);
        Intake intake = context.getBean(Intake.class);
        long size = Files.size(database);
        for (String what : new String[] {"imported", "given again"}) {
            System.gc();
            double cpu = cpu();
            long start = System.nanoTime();
            IntakeReport report = intake.add(project.id(), news, "news");
            System.out.printf(
                    "%s: %,d added, %,d there already, %d faulty in %.1f s, computing %.1f s%n",
                    what,
                    report.added(),
                    report.known(),
                    report.faults().size(),
                    (System.nanoTime() - start) / 1e9,
                    cpu() - cpu);
        }
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.printf("heap in use afterwards: %.0f MB%n", (java.totalMemory() - java.freeMemory()) / 1e6);
        System.out.printf("database grew by %.1f MB%n", (Files.size(database) - size) / 1e6);
    }

    /** The size of the database when nothing dead is left in it. */
    private static long compacted(Path folder) throws IOException {
        try (Connection connection = DriverManager.getConnection(Bench.database(folder), "", "")) {
            connection.createStatement().execute("shutdown compact");
        } catch (SQLException e) {
            throw new IOException(e);
        }
        return Files.size(folder.resolve("concord.mv.db"));
    }

    /** Seconds that this process has computed, on all cores, with its compilers and collectors. */
    private static double cpu() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return system.getProcessCpuTime() / 1e9;
    }

    private static String article(Random random, int number) {
        StringBuilder text = new StringBuilder(
                "Ardenia and Velmark meet for the %d. time%n%nOSTHAVEN, May 3. /TASS/. ".formatted(number));
        for (int i = 0; i < PARAGRAPHS; i++) {
            String words = random.ints(12, 0, WORDS.length)
                    .mapToObj(word -> WORDS[word])
                    .collect(Collectors.joining(" "));
            text.append("The ")
                    .append(words)
                    .append(" will come next, officials of both countries said on Monday.\n\n");
        }
        return text.toString();
    }
}
