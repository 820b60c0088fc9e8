package dev.concord.bench;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.agreement.Agreement;
import dev.concord.agreement.Choice;
import dev.concord.agreement.Cut;
import dev.concord.agreement.Figures;
import dev.concord.agreement.Standing;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/**
 * How fast the data of the agreement screen are there, in a project of 100,000 articles, each submitted by three of 50
 * annotators: for the first time, again, after a restart, and after a sheet has moved. In an H2 file, as a server has it.
 */
final class LiveAgreementBench {

    private static final int ANNOTATORS = 50;
    private static final int PER_ARTICLE = 3;
    private static final long BASE = 1_000_000;
    private static final String SENTENCE =
            "\"Ties between us are good,\" said Taro Kono after the visit to Moscow today. ";
    private static final Duration LONG = Duration.ofMinutes(30);

    private final Path folder;
    private final int articles;
    private ProjectId project = new ProjectId(0);

    private LiveAgreementBench(Path folder, int articles) {
        this.folder = folder;
        this.articles = articles;
    }

    static void run(int articles) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("concord-bench");
        try {
            new LiveAgreementBench(folder, articles).measure();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void measure() throws InterruptedException {
        try (var context = Bench.server(folder)) {
            long begun = System.nanoTime();
            fill(context);
            System.out.printf("filled %,d articles, %,d sheets in %.0f s%n", articles, articles * 3, seconds(begun));
            Agreement agreement = context.getBean(Agreement.class);
            look("screen, before there are any figures", agreement, Cut.WHOLE);
            System.gc();
            long before = used();
            await("all figures for the first time", agreement, Cut.WHOLE);
            System.gc();
            System.out.printf("%-44s %10.1f MB%n", "kept in memory of the labels", (used() - before) / 1e6);
            look("screen, nothing changed", agreement, Cut.WHOLE);
            for (Cut cut : new Cut[] {Cut.PAIRS, Cut.PEOPLE, Cut.OUTLETS, Cut.WEEKS})
                await("figures by " + cut.word(), agreement, cut);
            context.getBean(Sheets.class).giveBack(new SheetId(BASE + 1), "Once more, please.");
            look("screen, a sheet was given back", agreement, Cut.WHOLE);
            await("all figures after it", agreement, Cut.WHOLE);
        }
        try (var context = Bench.server(folder)) {
            Agreement agreement = context.getBean(Agreement.class);
            look("screen, after a restart", agreement, Cut.WHOLE);
            look("pairs, after a restart", agreement, Cut.PAIRS);
            await("until it says up to date", agreement, Cut.WHOLE);
            context.getBean(Sheets.class).submit(new SheetId(BASE + 1));
            look("screen, a sheet was submitted", agreement, Cut.WHOLE);
            await("all figures after it, read from the database", agreement, Cut.WHOLE);
        }
    }

    private void look(String what, Agreement agreement, Cut cut) {
        long begun = System.nanoTime();
        Standing standing = agreement.look(project, Choice.ALL, cut);
        Figures figures = standing.figures();
        System.out.printf(
                "%-44s %10.1f ms  %s%n",
                what,
                1000 * seconds(begun),
                figures == null
                        ? "no figures yet"
                        : figures.groups().getFirst().measures().size() + " figures");
    }

    private void await(String what, Agreement agreement, Cut cut) throws InterruptedException {
        long begun = System.nanoTime();
        Standing standing = agreement.await(project, Choice.ALL, cut, LONG);
        if (!standing.current()) throw new IllegalStateException(standing.toString());
        System.out.printf("%-44s %10.1f s%n", what, seconds(begun));
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void fill(ConfigurableApplicationContext context) {
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project made = context.getBean(Projects.class).create("Bench", scheme);
        project = made.id();
        long first = 0;
        for (int i = 0; i < ANNOTATORS; i++) {
            AccountId account =
                    context.getBean(Accounts.class).create("person" + i, "Person " + i, "correct horse battery", false);
            context.getBean(Memberships.class).join(account, made.id(), Role.ANNOTATOR);
            if (i == 0) first = account.value();
        }
        fill(context.getBean(JdbcTemplate.class), first);
    }

    /** Sheet, assignment and article have their numbers from the same range; labels differ by sheet. */
    private void fill(JdbcTemplate jdbc, long firstAccount) {
        long p = project.value();
        int sheets = articles * PER_ARTICLE;
        jdbc.update(
                "insert into article (id, project_id, article_key, headline, outlet, text_length, body, blocks, meta, raw_map,"
                        + " created_at) select x + ?, ?, lpad(x, 16, '0'), 'Headline ' || x, 'Outlet ' || mod(x, 20), ?, ?, '[]',"
                        + " '{\"outlet\":\"Outlet ' || mod(x, 20) || '\",\"rawSha256\":\"0\"}', '[]', now() from system_range(1, ?)",
                BASE,
                p,
                10 * SENTENCE.length(),
                SENTENCE.repeat(10),
                articles);
        String who = "mod((x - 1) / 3 * 7 + mod(x, 3) * 17, 50)";
        jdbc.update(
                "insert into assignment (id, project_id, article_id, account_id, state, created_at, closed_at) select x + ?, ?,"
                        + " (x - 1) / 3 + 1 + ?, ? + " + who
                        + ", 'SUBMITTED', now(), dateadd(day, -mod(x, 100), now()) from"
                        + " system_range(1, ?)",
                BASE,
                p,
                BASE,
                firstAccount,
                sheets);
        jdbc.update(
                "insert into sheet (id, project_id, article_id, article_key, labeller, assignment_id, revision, guideline,"
                        + " active_seconds, changed_at) select x + ?, ?, (x - 1) / 3 + 1 + ?, lpad((x - 1) / 3 + 1, 16, '0'),"
                        + " 'person' || " + who + ", x + ?, 8, 1, 60, now() from system_range(1, ?)",
                BASE,
                p,
                BASE,
                BASE,
                sheets);
        PackFill labels = new PackFill();
        labels.put("SENTIMENT", "'{\"value\":' || (mod(x * 7, 5) - 2) || ',\"label\":\"grade\"}'");
        labels.put("TOPICS", "case mod(x * 5, 3) when 0 then '[\"visits\"]' else '[]' end");
        for (int i = 1; i <= 3; i++) {
            int at = i * 2 * SENTENCE.length();
            int name = at + SENTENCE.indexOf("Taro");
            labels.put("MENTION", "'" + mention("m" + i, name) + "'");
            labels.put(
                    "QUOTE",
                    "case mod(x * " + (2 * i + 1) + ", 4) when 0 then '" + quote("q" + i, "m" + i, at + 1, 13, "mixed")
                            + "' else '" + quote("q" + i, "m" + i, at + 1, 24, "direct") + "' end");
        }
        labels.write(jdbc, BASE, sheets, "taro-kono");
    }

    private static String mention(String id, int start) {
        return "{\"id\":\"%s\",\"surface\":%s,\"speaker\":\"taro-kono\"}".formatted(id, surface(start, start + 9));
    }

    private static String quote(String id, String source, int start, int length, String type) {
        return ("{\"id\":\"%s\",\"type\":\"%s\",\"content\":[%s],\"cue\":null,\"source\":\"%s\",\"speaker\":null,"
                        + "\"sentiment\":1,\"topics\":[],\"note\":null}")
                .formatted(id, type.toUpperCase(java.util.Locale.ROOT), surface(start, start + length), source);
    }

    private static String surface(int start, int end) {
        return "{\"span\":{\"start\":%d,\"end\":%d},\"text\":\"%s\"}"
                .formatted(start, end, SENTENCE.repeat(10).substring(start, end).replace("\"", "\\\""));
    }
}
