package dev.concord.intake;

import dev.concord.account.ProjectId;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.record.ArticleRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** Takes articles into projects. Each is its own transaction: a faulty one stops no other and leaves nothing behind. */
@Service
@EnableConfigurationProperties(FetchSettings.class)
public class Intake {

    private final Articles articles;
    private final FetchedPages fetched;
    private final FetchSettings settings;

    Intake(Articles articles, FetchedPages fetched, FetchSettings settings) {
        this.articles = articles;
        this.fetched = fetched;
        this.settings = settings;
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
        var tally =
                new Tally((source, article) -> articles.add(project, article).isPresent());
        new Sources(columns, tally).read(path, name);
        return tally.report();
    }

    /**
     * Fetches pages and adds them, politely and one after the other. What was fetched into the project before, is not
     * asked for again.
     *
     * @param addresses of pages, feeds and sitemaps
     * @throws IOException if it was broken off
     */
    public IntakeReport fetch(ProjectId project, Collection<String> addresses) throws IOException {
        var tally = new Tally((source, article) -> fetched.add(project, article, source.name()));
        try (Fetcher fetcher = new Fetcher(settings)) {
            new Pages(
                            new Manners(fetcher, settings.pause()),
                            address -> tally.knows(fetched.knows(project, address)),
                            tally)
                    .read(addresses);
        }
        return tally.report();
    }

    private static final class Tally implements Found {

        private final BiPredicate<Source, NewArticle> adds;
        private final List<Fault> faults = new ArrayList<>();
        private int added;
        private int known;

        Tally(BiPredicate<Source, NewArticle> adds) {
            this.adds = adds;
        }

        boolean knows(boolean already) {
            if (already) known++;
            return already;
        }

        @Override
        public void source(Source source) {
            try {
                if (adds.test(source, article(source))) added++;
                else known++;
            } catch (CleaningFault fault) {
                fault(new Fault(source.name(), fault.line(), String.valueOf(fault.getMessage())));
            }
        }

        @Override
        public void fault(Fault fault) {
            faults.add(fault);
        }

        IntakeReport report() {
            return new IntakeReport(added, known, faults);
        }
    }

    private static NewArticle article(Source source) {
        CleanArticle clean = ArticleCleaner.clean(source.raw(), source.name(), source.type());
        ArticleRecord record = CleanedRecord.of(clean);
        ArticleRecord.Meta meta = source.known().over(record.meta());
        return new NewArticle(
                record.id(), source.raw(), record.text(), clean.map().runs(), record.blocks(), meta);
    }
}
