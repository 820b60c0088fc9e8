package dev.concord.intake;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.ArticleSummary;
import dev.concord.corpus.Articles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes articles into projects: a faulty one stops no other and leaves nothing behind, and none comes in twice. */
@Service
@EnableConfigurationProperties(FetchSettings.class)
public class Intake {

    private static final int AT_ONCE = 50;

    /** Whose import a command's is: whoever has a shell on the server. */
    private static final AccountId NOBODY = new AccountId(0);

    private final Articles articles;
    private final FetchedPages fetched;
    private final OutletRules rules;
    private final FetchSettings settings;
    private final TransactionTemplate transaction;

    Intake(
            Articles articles,
            FetchedPages fetched,
            OutletRules rules,
            FetchSettings settings,
            PlatformTransactionManager transactions) {
        this.articles = articles;
        this.fetched = fetched;
        this.rules = rules;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Adds the articles found under a path; tables have their columns under usual names. */
    public IntakeReport add(ProjectId project, Path path, String name) {
        return add(project, path, name, Columns.USUAL_NAMES);
    }

    /**
     * Adds the articles found under a path.
     *
     * @param path a text, a page of HTML, a table, lines of JSON, a zip, a web archive, or a folder with all below it
     * @param name of the path in records and in the report
     */
    public IntakeReport add(ProjectId project, Path path, String name, Columns columns) {
        var seen = new Import(NOBODY, Instant.EPOCH);
        add(project, path, name, columns, seen);
        return new IntakeReport(seen.added(), seen.known(), seen.faults());
    }

    void add(ProjectId project, Path path, String name, Columns columns, Import seen) {
        var tally = new Tally(
                AT_ONCE,
                ids -> articles.known(project, ids),
                () -> rules.inForce(project),
                (arrived, revision) -> keep(project, arrived, revision, some -> addAll(project, some)),
                seen);
        try {
            new Sources(columns, tally).read(path, name);
        } finally {
            tally.end();
        }
    }

    /** Adds articles and gives those of them that were new. */
    private interface Adding {
        List<Tally.Arrival> add(List<Tally.Arrival> arrived);
    }

    /** In one transaction, if the rules by which they were cleaned are still in force when it ends; else not at all. */
    private OptionalInt keep(ProjectId project, List<Tally.Arrival> arrived, long revision, Adding adding) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Tally.Arrival> added = adding.add(arrived);
            if (rules.hold(project) != revision) {
                status.setRollbackOnly();
                return OptionalInt.empty();
            }
            rules.count(added.stream()
                    .flatMap(one -> one.rules().stream())
                    .collect(Collectors.toMap(Function.identity(), rule -> 1, Integer::sum)));
            return OptionalInt.of(added.size());
        }));
    }

    private List<Tally.Arrival> addAll(ProjectId project, List<Tally.Arrival> arrived) {
        List<ArticleId> added = articles.addAll(
                project, arrived.stream().map(Tally.Arrival::article).toList());
        Set<String> keys = articles.summaries(added).values().stream()
                .map(ArticleSummary::key)
                .collect(Collectors.toCollection(HashSet::new));
        return arrived.stream().filter(one -> keys.remove(one.article().key())).toList();
    }

    /**
     * Fetches pages and adds them, politely and one after the other. What was fetched into the project before, is not
     * asked for again.
     *
     * @param addresses of pages, feeds and sitemaps
     * @throws IOException if it was broken off
     */
    public IntakeReport fetch(ProjectId project, Collection<String> addresses) throws IOException {
        var seen = new Import(NOBODY, Instant.EPOCH);
        fetch(project, addresses, seen);
        return new IntakeReport(seen.added(), seen.known(), seen.faults());
    }

    void fetch(ProjectId project, Collection<String> addresses, Import seen) throws IOException {
        // one at a time: a page that was asked for is kept before the next is
        var tally = new Tally(
                1,
                ids -> Set.of(),
                () -> rules.inForce(project),
                (arrived, revision) -> keep(
                        project,
                        arrived,
                        revision,
                        some -> some.stream()
                                .filter(one -> fetched.add(
                                        project, one.article(), one.source().name()))
                                .toList()),
                seen);
        try (Fetcher fetcher = new Fetcher(settings);
                Rendering rendering = new Rendering(settings)) {
            Manners manners = new Manners(fetcher, settings.pause());
            new Pages(manners, rendering, address -> tally.knows(address, fetched.knows(project, address)), tally)
                    .read(addresses);
        } finally {
            tally.end();
        }
    }
}
