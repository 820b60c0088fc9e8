package dev.concord.bench;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.exchange.LabelFiles;
import dev.concord.exchange.LabelImport;
import dev.concord.exchange.LabelOrder;
import dev.concord.exchange.LabelReport;
import dev.concord.format.Formats;
import dev.concord.record.RecordReader;
import dev.concord.release.Publishing;
import dev.concord.release.Recipe;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFilter;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import dev.concord.release.SplitPlan;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast a release of articles with two sheets of ten quotes each is written, beside Jackson writing the same lines
 * when it has them ready. In an H2 file, as a server has it.
 */
final class ReleaseBench {

    private static final long BASE = 1_000_000;
    private static final int QUOTES = 10;
    private static final int READY = 2_000;
    /** Numbers stand for the crosses, others in each article: articles that all say the same were no corpus. */
    private static final String SENTENCE =
            "\"Ties between us are good,\" said Taro Kono after visit xxxxxx to Moscow xxxxxx on day xxxxxx. ";

    private static final JsonMapper JSON =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final int articles;

    private ReleaseBench(ConfigurableApplicationContext context, Path folder, int articles) {
        this.context = context;
        this.folder = folder;
        this.articles = articles;
    }

    static void run(int articles) throws IOException {
        Bench.serve((server, folder) -> new ReleaseBench(server, folder, articles).measure());
    }

    private void measure() throws IOException {
        System.out.printf(
                "Java %s, %d cores, at most %,d MB of heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        long begun = System.nanoTime();
        Project project = fill();
        System.out.printf("filled %,d articles, %,d sheets in %.0f s%n", articles, articles * 2, seconds(begun));
        double first = publish("all in one file", project, Recipe.of(ReleaseLabels.ALL));
        double floor = floor(project);
        System.out.printf("ratio to Jackson alone: %.2f%n", floor / first);
        bringBack(project);
        double again = publish("again, compared with the one before", project, Recipe.of(ReleaseLabels.ALL));
        System.out.printf("ratio to Jackson alone, by a server that has been at it: %.2f%n", floor / again);
        publish(
                "split by story and topic, under pseudonyms",
                project,
                new Recipe(
                        ReleaseLabels.ALL,
                        ReleaseFilter.NONE,
                        SplitPlan.ratio("80,10,10", 1, true),
                        true,
                        "unknown",
                        List.of()));
        publish("majority", project, Recipe.of(ReleaseLabels.MAJORITY));
        publish(
                "gold is none; all in every format",
                project,
                new Recipe(ReleaseLabels.ALL, ReleaseFilter.NONE, null, false, "unknown", Formats.ALL));
    }

    /** Gives how long the file of records took. */
    private double publish(String what, Project project, Recipe recipe) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        double[] data = {0};
        Release release = context.getBean(Publishing.class)
                .publish(new Publishing.Order(project.id(), recipe, null, null), records -> data[0] = seconds(begun));
        double whole = seconds(begun);
        System.out.printf(
                Locale.ROOT,
                "%-46s records %6.1f s (%,.0f a second), whole release %6.1f s, %,.0f MB; heap at most %,d MB%n",
                what,
                data[0],
                release.records() / data[0],
                whole,
                release.bytes() / 1e6,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        return data[0];
    }

    /** Reads the release, and brings it into an empty project of the same scheme. */
    private void bringBack(Project project) throws IOException {
        Releases releases = context.getBean(Releases.class);
        Path data = releases.folder(
                        releases.of(project.id(), Integer.MAX_VALUE, 1).getFirst())
                .resolve("data.jsonl");
        long begun = System.nanoTime();
        long records = 0;
        try (RecordReader reader = new RecordReader(Files.newInputStream(data))) {
            while (reader.next() != null) records++;
        }
        double reading = seconds(begun);
        Project empty = context.getBean(Projects.class).create("Bench again", project.scheme());
        LabelFiles files = new LabelFiles();
        files.addRecords(data, "data.jsonl");
        begun = System.nanoTime();
        LabelReport report = context.getBean(LabelImport.class)
                .run(new LabelOrder(empty.id(), Map.of(), true, false, null), files, read -> {});
        double bringing = seconds(begun);
        if (report.sheets() != records)
            throw new IllegalStateException(report.faults().toString());
        System.out.printf(
                Locale.ROOT,
                "in again: %,d records read in %.1f s, brought in in %.1f s (%,.0f a second); ratio %.2f%n",
                records,
                reading,
                bringing,
                records / bringing,
                reading / bringing);
        begun = System.nanoTime();
        var jdbc = context.getBean(JdbcTemplate.class);
        while (!jdbc.queryForList("select id from adjudication_stale limit 1").isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
        System.out.printf("their cases drawn behind it: %.1f s more%n", seconds(begun));
    }

    /** Jackson writes as many lines, of some that it has ready. */
    private double floor(Project project) throws IOException {
        Release release = context.getBean(Releases.class)
                .of(project.id(), Integer.MAX_VALUE, 1)
                .getFirst();
        List<JsonNode> ready = new ArrayList<>();
        Path data = context.getBean(Releases.class).folder(release).resolve("data.jsonl");
        try (BufferedReader lines = Files.newBufferedReader(data)) {
            for (String line = lines.readLine(); line != null && ready.size() < READY; line = lines.readLine()) {
                ready.add(JSON.readTree(line));
            }
        }
        double best = Double.POSITIVE_INFINITY;
        for (int round = 0; round < 2; round++) {
            long begun = System.nanoTime();
            Path file = folder.resolve("floor.jsonl");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                for (long i = 0; i < release.records(); i++) {
                    JSON.writeValue(out, ready.get((int) (i % ready.size())));
                    out.write('\n');
                }
            }
            best = Math.min(best, seconds(begun));
            Files.delete(file);
        }
        System.out.printf(Locale.ROOT, "Jackson alone, lines ready: %.1f s%n", best);
        return best;
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private Project fill() {
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project made = context.getBean(Projects.class).create("Bench", scheme);
        context.getBean(Speakers.class)
                .add(made.id(), new Speaker("taro-kono", "Taro Kono", List.of(), List.of(), "JP", null));
        long first = 0;
        for (int i = 0; i < 2; i++) {
            AccountId account =
                    context.getBean(Accounts.class).create("person" + i, "Person " + i, "correct horse battery", false);
            context.getBean(Memberships.class).join(account, made.id(), Role.ANNOTATOR);
            if (i == 0) first = account.value();
        }
        fill(context.getBean(JdbcTemplate.class), made.id().value(), first);
        return made;
    }

    private void fill(JdbcTemplate jdbc, long p, long firstAccount) {
        int sheets = articles * 2;
        jdbc.update(
                "insert into article (id, project_id, article_key, headline, outlet, text_length, body, blocks, meta, raw_map,"
                        + " created_at) select x + ?, ?, lpad(x, 16, '0'), 'Headline ' || x, 'Outlet ' || mod(x, 20), ?,"
                        + " 'Number ' || lpad(x, 7, '0') || char(10)" + sentences()
                        + ", '[]', '{\"outlet\":\"Outlet ' || mod(x, 20) ||"
                        + " '\",\"rawSha256\":\"" + "0".repeat(64) + "\"}', '[]', now() from system_range(1, ?)",
                BASE,
                p,
                15 + QUOTES * SENTENCE.length(),
                articles);
        jdbc.update(
                "insert into assignment (id, project_id, article_id, account_id, state, created_at, closed_at) select x + ?, ?,"
                        + " (x - 1) / 2 + 1 + ?, ? + mod(x, 2), 'SUBMITTED', now(), now() from system_range(1, ?)",
                BASE,
                p,
                BASE,
                firstAccount,
                sheets);
        jdbc.update(
                "insert into sheet (id, project_id, article_id, article_key, labeller, assignment_id, revision, guideline,"
                        + " active_seconds, changed_at) select x + ?, ?, (x - 1) / 2 + 1 + ?, lpad((x - 1) / 2 + 1, 16, '0'),"
                        + " 'person' || mod(x, 2), x + ?, 8, 1, 60, now() from system_range(1, ?)",
                BASE,
                p,
                BASE,
                BASE,
                sheets);
        String grades = "case mod(x * 7, 3) when 0 then '{\"value\":1,\"label\":\"positive\"}' when 1 then"
                + " '{\"value\":0,\"label\":\"neutral\"}' else '{\"value\":-1,\"label\":\"negative\"}' end";
        PackFill labels = new PackFill();
        labels.put("SENTIMENT", grades);
        labels.put("TOPICS", "case mod(x * 5, 3) when 0 then '[\"visits\"]' else '[]' end");
        for (int i = 1; i <= QUOTES; i++) {
            int at = (i - 1) * SENTENCE.length();
            int name = at + SENTENCE.indexOf("Taro");
            labels.put("MENTION", "'" + mention("m" + i, name) + "'");
            labels.put("QUOTE", "'" + quote("q" + i, "m" + i, at) + "'");
        }
        labels.write(jdbc, BASE, sheets, "taro-kono");
    }

    /** SQL that adds an article's sentences to its text, by its number x. */
    private static String sentences() {
        StringBuilder sql = new StringBuilder();
        int number = 1;
        for (int i = 0; i < QUOTES; i++) {
            String[] parts = SENTENCE.split("x{6}");
            for (int part = 0; part < parts.length; part++) {
                if (part > 0) sql.append(" || lpad(mod(x * %d, 999983), 6, '0')".formatted(7919 * number++));
                sql.append(" || '").append(parts[part]).append("'");
            }
        }
        return sql.toString();
    }

    private static String mention(String id, int start) {
        return "{\"id\":\"%s\",\"surface\":%s,\"speaker\":\"taro-kono\"}".formatted(id, surface(start, "Taro Kono"));
    }

    private static String quote(String id, String source, int at) {
        String content = "Ties between us are good,";
        return "{\"id\":\"%s\",\"type\":\"DIRECT\",\"content\":[%s],\"cue\":%s,\"source\":\"%s\",\"speaker\":null,\"sentiment\":1,\"topics\":[\"visits\"],\"note\":null}"
                .formatted(id, surface(at + 1, content), surface(at + SENTENCE.indexOf("said"), "said"), source);
    }

    private static String surface(int start, String words) {
        int from = 15 + start;
        return "{\"span\":{\"start\":%d,\"end\":%d},\"text\":\"%s\"}".formatted(from, from + words.length(), words);
    }
}
