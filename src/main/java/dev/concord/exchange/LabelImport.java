package dev.concord.exchange;

import dev.concord.account.Accounts;
import dev.concord.account.Memberships;
import dev.concord.annotation.ImportedSheets;
import dev.concord.annotation.ImportedSheets.Incoming;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.corpus.Article;
import dev.concord.corpus.Articles;
import dev.concord.corpus.NewArticle;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.corpus.SetAside;
import dev.concord.corpus.Speaker;
import dev.concord.corpus.Speakers;
import dev.concord.intake.Fault;
import dev.concord.record.ArticleRecord;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Foreground;
import dev.concord.suggestion.Suggestions;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings labels into a project. Everything is looked at before anything is written, and a file with a fault stays outside as
 * a whole. What is here already is passed over, so that an import that was broken off goes on when it is given again.
 */
@Service
public class LabelImport {

    private static final int AT_ONCE = 500;

    private final Projects projects;
    private final Schemes schemes;
    private final Articles articles;
    private final SetAside aside;
    private final Speakers speakers;
    private final ImportedSheets sheets;
    private final Suggestions suggestions;
    private final Accounts accounts;
    private final Memberships memberships;
    private final EntityManager entities;
    private final Foreground foreground;
    private final TransactionTemplate transaction;

    LabelImport(
            Projects projects,
            Schemes schemes,
            Articles articles,
            SetAside aside,
            Speakers speakers,
            ImportedSheets sheets,
            Suggestions suggestions,
            Accounts accounts,
            Memberships memberships,
            EntityManager entities,
            Foreground foreground,
            PlatformTransactionManager transactions) {
        this.projects = projects;
        this.schemes = schemes;
        this.articles = articles;
        this.aside = aside;
        this.speakers = speakers;
        this.sheets = sheets;
        this.suggestions = suggestions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.entities = entities;
        this.foreground = foreground;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What {@link #run} would do; writes nothing. */
    public LabelReport look(LabelOrder order, LabelFiles files) {
        Labellers labellers = new Labellers(accounts, memberships, order);
        LabelCheck check = check(order, labellers, read -> {});
        files.all(against(order)).forEach(check::file);
        return check.report();
    }

    /**
     * Brings in every file without a fault.
     *
     * @param progress told how many records are read, from the calling thread; each is read twice
     */
    public LabelReport run(LabelOrder order, LabelFiles files, IntConsumer progress) {
        return foreground.during(() -> bringIn(order, files, progress));
    }

    private LabelReport bringIn(LabelOrder order, LabelFiles files, IntConsumer progress) {
        Labellers labellers = new Labellers(accounts, memberships, order);
        LabelCheck check = check(order, labellers, progress);
        List<LabelFile> good =
                files.all(against(order)).stream().filter(check::file).toList();
        if (good.isEmpty()) return check.report();
        transaction.executeWithoutResult(status -> {
            List<String> made = labellers.make();
            check.report().made(made, speakers(order, check.registry()));
        });
        Writing writing = new Writing(order, labellers, progress);
        good.forEach(writing::file);
        return check.report();
    }

    private LabelFiles.Against against(LabelOrder order) {
        return new LabelFiles.Against(
                schemes.get(projects.get(order.project()).scheme()),
                new KnownTexts(articles, order.project()),
                new SpeakerNames(speakers.of(order.project())));
    }

    private LabelCheck check(LabelOrder order, Labellers labellers, IntConsumer progress) {
        Project project = projects.get(order.project());
        return new LabelCheck(
                articles, aside, sheets, suggestions, order, schemes.get(project.scheme()), labellers, progress);
    }

    /** The registry that is here wins over what records say. */
    private int speakers(LabelOrder order, RegistryPlan plan) {
        var known = speakers.of(order.project()).stream().map(Speaker::slug).collect(Collectors.toSet());
        List<Speaker> fresh = plan.speakers().stream()
                .filter(speaker -> !known.contains(speaker.slug()))
                .toList();
        fresh.forEach(speaker -> speakers.add(order.project(), speaker));
        return fresh.size();
    }

    /** A few records at a time: every transaction waits for the disk. */
    private final class Writing {

        private final LabelOrder order;
        private final Labellers labellers;
        private final IntConsumer progress;
        private final List<ArticleRecord> waiting = new ArrayList<>();
        private int read;

        Writing(LabelOrder order, Labellers labellers, IntConsumer progress) {
            this.order = order;
            this.labellers = labellers;
            this.progress = progress;
        }

        void file(LabelFile file) {
            Reading.of(file, new LabelFile.Taker() {
                @Override
                public void record(int line, ArticleRecord record) {
                    progress.accept(++read);
                    // all of an article's sheets in one go
                    if (waiting.size() >= AT_ONCE
                            && !record.id().equals(waiting.getLast().id())) keep();
                    waiting.add(record);
                }

                @Override
                public void fault(Fault fault) {
                    throw new IllegalStateException("The file has changed while it was read: " + fault);
                }
            });
            keep();
        }

        private void keep() {
            if (waiting.isEmpty()) return;
            transaction.executeWithoutResult(status -> {
                Map<String, Article> here = articles();
                sheets.add(
                        order.project(),
                        labelled(false)
                                .map(record -> incoming(record, Objects.requireNonNull(here.get(record.id()))))
                                .toList(),
                        order.by());
                suggestions.put(
                        order.project(),
                        labelled(true).map(record -> proposal(record, here)).toList());
            });
            waiting.clear();
        }

        private Stream<ArticleRecord> labelled(boolean proposals) {
            return waiting.stream()
                    .filter(record -> record.labeller() != null && order.isSuggestion(record.labeller()) == proposals);
        }

        private Suggestions.Incoming proposal(ArticleRecord record, Map<String, Article> here) {
            Article article = Objects.requireNonNull(here.get(record.id()));
            return Proposals.of(record, article.id(), labellers.renamed(String.valueOf(record.labeller())));
        }

        private Incoming incoming(ArticleRecord record, Article article) {
            String labeller = String.valueOf(record.labeller());
            return new Incoming(article, labellers.renamed(labeller), labellers.account(labeller), record);
        }

        private Map<String, Article> articles() {
            var keys = waiting.stream().map(ArticleRecord::id).collect(Collectors.toSet());
            Map<String, Article> here = articles.byKeys(order.project(), keys);
            if (here.size() < keys.size()) {
                Map<String, NewArticle> fresh = new LinkedHashMap<>();
                for (ArticleRecord record : waiting) {
                    if (!here.containsKey(record.id())) fresh.computeIfAbsent(record.id(), id -> article(record));
                }
                articles.addAll(order.project(), List.copyOf(fresh.values()));
                entities.flush();
                here = articles.byKeys(order.project(), keys);
            }
            return here;
        }
    }

    private static NewArticle article(ArticleRecord record) {
        // a text that came from another tool is its own source
        byte[] text = record.text().getBytes(StandardCharsets.UTF_8);
        boolean isSource = ArticleCleaner.sha256(text).equals(record.meta().rawSha256());
        return new NewArticle(
                record.id(),
                isSource ? text : null,
                record.text(),
                isSource ? new int[] {0, 0, 1} : new int[0],
                record.blocks(),
                record.meta());
    }
}
