package dev.concord.annotation;

import dev.concord.account.AccountId;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.corpus.Projects;
import dev.concord.scheme.Schemes;
import dev.concord.shell.Refusal.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The gold sheets: one per article, nobody's assignment, finished once settled. Whether the caller may is the caller's
 * door's business ({@link SheetAccess}). */
@Service
public class Gold {

    /** The labeller of gold; nobody can sign in by that name. */
    public static final String LABELLER = "gold";

    private final SheetRows rows;
    private final Sheets sheets;
    private final Operations operations;
    private final LabelStore labels;
    private final Articles articles;
    private final Projects projects;
    private final Schemes schemes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Gold(
            SheetRows rows,
            Sheets sheets,
            Operations operations,
            LabelStore labels,
            Articles articles,
            Projects projects,
            Schemes schemes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.sheets = sheets;
        this.operations = operations;
        this.labels = labels;
        this.articles = articles;
        this.projects = projects;
        this.schemes = schemes;
        this.events = events;
        this.clock = clock;
    }

    /** The gold sheet of an article, made when it is first asked for. */
    @Transactional
    public SheetId open(ArticleId id) {
        Optional<Long> there = rows.goldId(id.value());
        if (there.isEmpty()) {
            hold(id);
            there = rows.goldId(id.value());
        }
        return there.map(SheetId::new).orElseGet(() -> create(id).sheetId());
    }

    private SheetRow create(ArticleId id) {
        Article article = articles.get(id);
        int guideline = schemes.guidelineVersion(projects.get(article.project()).scheme());
        return rows.save(SheetRow.gold(article, guideline));
    }

    /**
     * Changes gold on the way of a decision or a rule: nobody is told of a hand's edit.
     *
     * @throws SheetRefused if it is settled
     */
    @Transactional
    public Saved apply(ArticleId article, AccountId by, List<Operation> wanted) {
        hold(article);
        return operations.write(open(article), by, wanted).saved();
    }

    /**
     * Makes gold count: it stands in releases and agreement, and no longer changes.
     *
     * @throws SheetRefused if it is settled already
     */
    @Transactional
    public void settle(ArticleId article, AccountId by) {
        SheetRow row = locked(article);
        if (row.settledAt != null)
            throw new SheetRefused(Kind.CONFLICT, "The gold of this article is settled already.");
        row.settledAt = clock.instant();
        row.settledBy = by.value();
        labels.pack(row);
        events.publishEvent(new GoldSettled(row.project(), article, true));
    }

    /**
     * Lets gold change again; until it is settled anew it counts nowhere.
     *
     * @throws SheetRefused unless it is settled
     */
    @Transactional
    public void reopen(ArticleId article, AccountId by) {
        SheetRow row = locked(article);
        if (row.settledAt == null) throw new SheetRefused(Kind.CONFLICT, "The gold of this article is not settled.");
        row.settledAt = null;
        row.settledBy = by.value();
        events.publishEvent(new GoldSettled(row.project(), article, false));
    }

    private SheetRow locked(ArticleId article) {
        hold(article);
        return rows.lock(open(article).value()).orElseThrow();
    }

    /** Gold of an article as far as it is, settled or not. */
    @Transactional(readOnly = true)
    public Optional<LabelledSheet> find(ArticleId article) {
        return rows.gold(article.value())
                .map(row -> new LabelledSheet(row.toSheet(null), sheets.labels(row.sheetId())));
    }

    /**
     * Holds an article until the caller's transaction ends, so that whatever looks at all its sheets, or changes its gold,
     * goes one after the other.
     */
    @Transactional
    public void hold(ArticleId article) {
        rows.holdArticle(article.value());
    }
}
