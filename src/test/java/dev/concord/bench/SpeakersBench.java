package dev.concord.bench;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.Role;
import dev.concord.annotation.MentionRef;
import dev.concord.annotation.Registry;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.SheetsImported;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.SpeakerChange;
import dev.concord.corpus.Speakers;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to merge a speaker whom many mentions name, two on each article, to take that back, and to split
 * as many as one may at once. In an H2 file, as a server has it.
 */
final class SpeakersBench {

    private static final long BASE = 1_000_000;
    private static final String MENTION =
            "{\"id\":\"m1\",\"surface\":{\"span\":{\"start\":0,\"end\":4},\"text\":\"Kono\"},\"speaker\":\"kono\"}";

    private final ConfigurableApplicationContext context;
    private final int labels;

    private SpeakersBench(ConfigurableApplicationContext context, int labels) {
        this.context = context;
        this.labels = labels;
    }

    static void run(int labels) throws IOException {
        Bench.serve((server, folder) -> new SpeakersBench(server, labels).measure());
    }

    private void measure() {
        System.out.printf(
                "Java %s, %d cores, at most %,d MB of heap%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        Registry registry = context.getBean(Registry.class);
        AccountId lead = context.getBean(Accounts.class).create("lead", "Lead", "correct horse battery", false);
        Project project = fill();
        SpeakerChange merge = told("merged", () -> registry.merge(project.id(), "kono", "taro-kono", lead));
        if (merge.labels() != labels) throw new IllegalStateException(merge.toString());
        drawn();
        told("taken back", () -> registry.undo(project.id(), merge.id(), lead));
        List<MentionRef> first = LongStream.rangeClosed(BASE + 1, BASE + Math.min(labels, Registry.MOST_PER_SPLIT))
                .mapToObj(sheet -> new MentionRef(new SheetId(sheet), "m1"))
                .toList();
        drawn();
        told(
                "split, %,d at once".formatted(first.size()),
                () -> registry.split(project.id(), "kono", "Yohei Kono", null, first, lead));
    }

    /** Waits until the cases are drawn that a change leaves behind it. */
    private void drawn() {
        long begun = System.nanoTime();
        var jdbc = context.getBean(JdbcTemplate.class);
        while (!jdbc.queryForList("select id from adjudication_stale limit 1").isEmpty()) {
            LockSupport.parkNanos(20_000_000);
        }
        System.out.printf(
                Locale.ROOT,
                "%-24s %,8d in %.1f s%n",
                "their cases, behind it",
                jdbc.queryForObject("select count(*) from adjudication_unit", Long.class),
                (System.nanoTime() - begun) / 1e9);
    }

    private static SpeakerChange told(String what, Supplier<SpeakerChange> work) {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        long before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum() >> 20;
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        SpeakerChange change = work.get();
        System.out.printf(
                Locale.ROOT,
                "%-24s %,8d mentions in %.2f s; heap %d MB, at most %d MB%n",
                what,
                change.labels(),
                (System.nanoTime() - begun) / 1e9,
                before,
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20);
        return change;
    }

    private Project fill() {
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project made = context.getBean(Projects.class).create("Bench", scheme);
        for (String slug : List.of("kono", "taro-kono")) {
            context.getBean(Speakers.class).add(made.id(), new Speaker(slug, slug, List.of(), List.of(), "JP", null));
        }
        long firstAccount = 0;
        for (int i = 0; i < 2; i++) {
            AccountId account =
                    context.getBean(Accounts.class).create("person" + i, "Person " + i, "correct horse battery", false);
            context.getBean(Memberships.class).join(account, made.id(), Role.ANNOTATOR);
            if (i == 0) firstAccount = account.value();
        }
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update(
                "insert into article (id, project_id, article_key, headline, outlet, text_length, body, blocks, meta, raw_map,"
                        + " created_at) select x + ?, ?, lpad(x, 16, '0'), 'Headline ' || x, 'TASS', 16, 'Kono said so ...',"
                        + " '[]', '{\"rawSha256\":\"" + "0".repeat(64) + "\"}', '[]', now() from system_range(1, ?)",
                BASE,
                made.id().value(),
                labels / 2);
        jdbc.update(
                "insert into assignment (id, project_id, article_id, account_id, state, created_at, closed_at) select x + ?, ?,"
                        + " (x - 1) / 2 + 1 + ?, ? + mod(x, 2), 'SUBMITTED', now(), now() from system_range(1, ?)",
                BASE,
                made.id().value(),
                BASE,
                firstAccount,
                labels);
        jdbc.update(
                "insert into sheet (id, project_id, article_id, article_key, labeller, assignment_id, revision, guideline,"
                        + " active_seconds, changed_at) select x + ?, ?, (x - 1) / 2 + 1 + ?, lpad((x - 1) / 2 + 1, 16, '0'),"
                        + " 'person' || mod(x, 2), x + ?, 1, 1, 60, now() from system_range(1, ?)",
                BASE,
                made.id().value(),
                BASE,
                BASE,
                labels);
        PackFill packs = new PackFill();
        packs.put("MENTION", "'" + MENTION + "'");
        packs.write(jdbc, BASE, labels, "kono");
        jdbc.update("insert into adjudication_stale (article_id, same_labels) select id, false from article");
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new SheetsImported(made.id(), Set.of())));
        drawn();
        return made;
    }
}
