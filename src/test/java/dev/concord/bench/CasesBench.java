package dev.concord.bench;

import static java.util.stream.Collectors.joining;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.adjudication.Action;
import dev.concord.adjudication.Case;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import dev.concord.adjudication.Cases;
import dev.concord.adjudication.Choice;
import dev.concord.adjudication.Decisions;
import dev.concord.adjudication.DrawnSheets;
import dev.concord.adjudication.Marked;
import dev.concord.adjudication.MergeRule;
import dev.concord.adjudication.Merges;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.record.ArticleRecord;
import dev.concord.record.BlockKind;
import dev.concord.scheme.Scheme;
import dev.concord.scheme.Schemes;
import dev.concord.text.TextSpan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How fast the list of cases opens, and a case is decided, in a project of 100,000 articles, 50 annotators and 1.2
 * million units (360,000 of them cases): in an H2 file, as a server has it.
 */
final class CasesBench {

    private static final int ANNOTATORS = 50;
    private static final int PER_ARTICLE = 12;
    private static final String TEXT = "\"Ties are good,\" said Taro Kono.";

    private final ApplicationContext context;
    private final JdbcTemplate jdbc;
    private final int articles;
    private final List<AccountId> people = new ArrayList<>();
    private Project project;
    private AccountId lead;

    private CasesBench(ApplicationContext context, int articles) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.articles = articles;
        this.project = begin();
        this.lead = people.getFirst();
    }

    static void run(int articles) throws IOException {
        Bench.serve((server, folder) -> new CasesBench(server, articles).measure());
    }

    private Project begin() {
        Schemes schemes = context.getBean(Schemes.class);
        var scheme = schemes.create(Scheme.between(new Scheme.Party("RU", "Russia"), new Scheme.Party("JP", "Japan")));
        schemes.publishGuideline(scheme, "# How to label");
        Project made = context.getBean(Projects.class).create("Bench", scheme);
        Accounts accounts = context.getBean(Accounts.class);
        for (int i = 0; i <= ANNOTATORS; i++) {
            AccountId account = accounts.create("person" + i, "Person " + i, "correct horse battery", false);
            context.getBean(Memberships.class).join(account, made.id(), i == 0 ? Role.LEAD : Role.ANNOTATOR);
            people.add(account);
        }
        return made;
    }

    private void measure() {
        long begun = System.nanoTime();
        fill();
        System.out.printf(
                "Filled %,d articles, %,d units, %,d cases in %.0f s.%n",
                articles,
                count("adjudication_unit"),
                jdbc.queryForObject("select count(*) from adjudication_facet where facet = '*'", Long.class),
                (System.nanoTime() - begun) / 1e9);
        ProjectId id = project.id();
        Cases cases = context.getBean(Cases.class);
        for (Asked asked : asked()) {
            time("list, " + asked.name, 20, () -> {
                cases.search(id, lead, asked.filter, null, 50);
                cases.count(id, lead, asked.filter);
            });
        }
        String deep = deep(cases);
        time("list, 100 pages on", 20, () -> cases.search(id, lead, CaseFilter.OPEN, deep, 50));
        time("choices of the filters", 5, () -> cases.choices(id));
        decide(cases);
        time(
                "preview of a majority",
                3,
                () -> context.getBean(Merges.class)
                        .preview(id, new MergeRule(MergeRule.Kind.MAJORITY, 1, 2, MergeRule.UNANIMOUS.layers())));
    }

    private record Asked(String name, CaseFilter filter) {}

    private static List<Asked> asked() {
        return List.of(
                new Asked("all open", CaseFilter.OPEN),
                new Asked("by kind", filter(null, CaseKind.SOURCE, List.of(), null, null, null)),
                new Asked("by layer and kind", filter(CaseLayer.QUOTES, CaseKind.MISSING, List.of(), null, null, null)),
                new Asked("by labeller", filter(null, null, List.of("person7"), null, null, null)),
                new Asked(
                        "by a pair and kind",
                        filter(null, CaseKind.CUE, List.of("person7", "person24"), null, null, null)),
                new Asked(
                        "by a pair that never met",
                        filter(null, null, List.of("person7", "person8"), null, null, null)),
                new Asked("by outlet and kind", filter(null, CaseKind.TYPE, List.of(), "Outlet 3", null, null)),
                new Asked("by guideline and topic", filter(null, null, List.of(), null, 1, "visits")),
                new Asked(
                        "by outlet, topic and labeller",
                        filter(null, null, List.of("person9"), "Outlet 3", null, "visits")),
                new Asked("nothing found", filter(CaseLayer.MENTIONS, CaseKind.TYPE, List.of(), null, 1, null)),
                new Asked(
                        "all states",
                        new CaseFilter(Arrays.asList(State.values()), null, null, List.of(), null, null, null)));
    }

    private static CaseFilter filter(
            @Nullable CaseLayer layer,
            @Nullable CaseKind kind,
            List<String> labellers,
            @Nullable String outlet,
            @Nullable Integer guideline,
            @Nullable String topic) {
        return new CaseFilter(List.of(State.OPEN), layer, kind, labellers, outlet, guideline, topic);
    }

    private String deep(Cases cases) {
        String cursor = null;
        for (int page = 0; page < 100; page++) {
            String next = cases.search(project.id(), lead, CaseFilter.OPEN, cursor, 50)
                    .next();
            if (next == null) break;
            cursor = next;
        }
        return String.valueOf(cursor);
    }

    private void decide(Cases cases) {
        ArticleId article = real();
        Case first = cases.of(article).stream()
                .filter(one -> one.layer() == CaseLayer.QUOTES)
                .findFirst()
                .orElseThrow();
        Decisions decisions = context.getBean(Decisions.class);
        time("deciding one case", 20, () -> {
            decisions.decide(
                    first.id(),
                    new Choice(UUID.randomUUID(), null, Action.ACCEPT, List.of("person1"), List.of(), "slip", null),
                    lead);
            cases.next(first.id(), lead, CaseFilter.OPEN);
        });
        time("taking it back", 20, () -> decisions.undo(first.id(), null, lead));
    }

    private ArticleId real() {
        var meta = new ArticleRecord.Meta(
                "A real one", null, "Outlet 3", null, null, null, "en", null, "bench", "0".repeat(64), "1", null);
        ArticleId article = context.getBean(Articles.class)
                .add(
                        project.id(),
                        new NewArticle(
                                "ffffffffffffffff",
                                TEXT.getBytes(StandardCharsets.UTF_8),
                                TEXT,
                                new int[] {0, 0, 1},
                                List.of(new ArticleRecord.Block(
                                        BlockKind.BODY, new TextSpan(0, TEXT.length()), 0, TEXT.length())),
                                meta))
                .orElseThrow();
        DrawnSheets drawn = context.getBean(DrawnSheets.class);
        drawn.submit(project, article, people.get(1), Marked.of("\"[q:Ties are good],\" [c:said] [m:Taro Kono]."));
        drawn.submit(project, article, people.get(2), Marked.of("\"[q:Ties are] good,\" [c:said] [m:Taro Kono]."));
        return article;
    }

    private static void time(String what, int times, Runnable work) {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            work.run();
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                "%-32s first %7.1f ms, median %7.1f ms, worst %7.1f ms%n",
                what, first, millis[times / 2], millis[times - 1]);
    }

    private long count(String table) {
        Long found = jdbc.queryForObject("select count(*) from " + table, Long.class);
        return found == null ? 0 : found;
    }

    /** Each article has three of the fifty; of its twelve units the first 3.6 on average are cases. */
    private void fill() {
        long p = project.id().value();
        long base = 1000;
        jdbc.update(
                "insert into article (id, project_id, article_key, headline, outlet, text_length, body, blocks, meta, raw_map,"
                        + " created_at) select x + ?, ?, lpad(x, 16, '0'), 'Headline ' || x, 'Outlet ' || mod(x, 20), 30, ?,"
                        + " '[]', '{}', '[]', now() from system_range(1, ?)",
                base,
                p,
                TEXT,
                articles);
        jdbc.update(
                "insert into adjudication_unit (id, project_id, article_id, layer, span_start, span_end, excerpt, members,"
                        + " facets, kinds, main_kind, severity, labellers, agreeing, tied, revision, state, changed, settled)"
                        + " select x, ?, ? + 1 + (x - 1) / 12, case when mod(x, 12) = 0 then 'TOPICS' when mod(x, 12) < 5 then"
                        + " 'MENTIONS' else 'QUOTES' end, 1, 14, 'Ties are good', '{\"person1\":\"q1:ab\",\"person2\":\"q1:cd\"}',"
                        + " '*', 0, 'agreed', 0, 3, 3, false, 0, 'AGREED', false, false from system_range(1, ?)",
                p,
                base,
                (long) articles * PER_ARTICLE);
        // a case where a sum of its number says so: 3 of 10
        jdbc.update(
                "update adjudication_unit set state = 'OPEN', agreeing = 2, severity = mod(id * 7919, 29), kinds = case layer"
                        + " when 'TOPICS' then 32 when 'MENTIONS' then case mod(id * 31, 3) when 0 then 1 when 1 then 4 else 16 end"
                        + " else case mod(id * 31, 6) when 0 then 1 when 1 then 2 when 2 then 8 when 3 then 16 when 4 then 64"
                        + " else 128 end end where mod(id * 7, 10) < 3");
        jdbc.update(
                "update adjudication_unit set main_kind = case kinds when 1 then 'missing' when 2 then 'source' when 4 then"
                        + " 'speaker' when 8 then 'sentiment' when 16 then 'boundary' when 32 then 'topics' when 64 then 'type' when"
                        + " 128 then 'cue' else 'agreed' end");
        String one = "mod(u.article_id, 50) + 1";
        String two = "mod(u.article_id + 17, 50) + 1";
        String three = "mod(u.article_id + 31, 50) + 1";
        facet("'*'");
        facet("'layer:' || lower(u.layer)");
        facet("'kind:' || u.main_kind");
        facet("'outlet:Outlet ' || mod(u.article_id - 1000, 20)");
        facet("'guideline:' || (1 + mod(u.article_id, 2))");
        facet(
                "'topic:' || case mod(u.article_id, 3) when 0 then 'visits' when 1 then 'peace_treaty' else 'economic_cooperation' end");
        for (String who : List.of(one, two, three)) facet("'who:person' || (" + who + ")");
        facet(pair(one, two));
        facet(pair(one, three));
        jdbc.execute("alter sequence adjudication_unit_seq restart with 2000000");
        jdbc.execute("alter sequence article_seq restart with 2000000");
        jdbc.execute("analyze");
    }

    private static String pair(String one, String other) {
        String a = "'person' || (" + one + ")";
        String b = "'person' || (" + other + ")";
        return "'pair:' || least(%s, %s) || '|' || greatest(%s, %s)".formatted(a, b, a, b);
    }

    private void facet(String expression) {
        jdbc.update(
                "insert into adjudication_facet (unit_id, facet, project_id, article_id, state, place, layer, kinds,"
                        + " guidelines, outlet) select u.id, " + expression + ", u.project_id, u.article_id, 0,"
                        + " (1000000 - u.severity) * 1099511627776 + u.id, lower(u.layer), u.kinds,"
                        + " case mod(u.article_id, 2) when 0 then 2 else 4 end, " + outlet()
                        + " from adjudication_unit u"
                        + " where u.kinds > 0");
    }

    /** As the product notes outlets beside each facet: by the hash of what the case can be found by. */
    private static String outlet() {
        return IntStream.range(0, 20)
                .mapToObj(n -> "when %d then %d".formatted(n, ("outlet:Outlet " + n).hashCode()))
                .collect(joining(" ", "case mod(u.article_id - 1000, 20) ", " end"));
    }
}
