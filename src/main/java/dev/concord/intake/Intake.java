package dev.concord.intake;

import dev.concord.account.AccountId;
import dev.concord.account.ProjectId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
    private final FetchSettings settings;
    private final TransactionTemplate transaction;

    Intake(Articles articles, FetchedPages fetched, FetchSettings settings, PlatformTransactionManager transactions) {
        this.articles = articles;
        this.fetched = fetched;
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
                AT_ONCE, id -> articles.find(project, id).isPresent(), arrived -> keep(project, arrived), seen);
        try {
            new Sources(columns, tally).read(path, name);
        } finally {
            tally.end();
        }
    }

    private int keep(ProjectId project, List<Tally.Arrival> arrived) {
        List<NewArticle> found = arrived.stream().map(Tally.Arrival::article).toList();
        Integer added =
                transaction.execute(status -> articles.addAll(project, found).size());
        return added == null ? 0 : added;
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
                id -> false,
                arrived -> (int) arrived.stream()
                        .filter(one -> fetched.add(project, one.article(), one.name()))
                        .count(),
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
