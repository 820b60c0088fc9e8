package dev.concord.outlet;

import dev.concord.account.AccountId;
import dev.concord.annotation.LabelsMoved;
import dev.concord.annotation.LabelsMoved.Outcome;
import dev.concord.annotation.NewTexts;
import dev.concord.corpus.Article;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Articles;
import dev.concord.intake.OutletRule;
import dev.concord.intake.OutletRules;
import dev.concord.outlet.TrialRows.Asked;
import dev.concord.shell.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at an outlet's articles, and gives them their other texts, each in a transaction of its own. */
@Component
class TrialWork {

    private static final int AT_ONCE = 25;

    /** An import that had begun before a trial did may have ended after it. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    private final TrialRows rows;
    private final Judging judging;
    private final Articles articles;
    private final NewTexts texts;
    private final OutletRules rules;
    private final TransactionTemplate transaction;

    TrialWork(
            TrialRows rows,
            Judging judging,
            Articles articles,
            NewTexts texts,
            OutletRules rules,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.judging = judging;
        this.articles = articles;
        this.texts = texts;
        this.rules = rules;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Looks at all articles; false where it was broken off. */
    boolean look(OutletRule rule, boolean inForce, Run run) {
        Judging.Question question = judging.question(rule, inForce);
        int all = rows.articlesOf(rule);
        int looked = 0;
        List<ArticleId> some = rows.after(rule, 0, AT_ONCE);
        while (!some.isEmpty()) {
            if (run.cancelled()) return false;
            List<ArticleId> now = some;
            looked += now.size();
            int seen = looked;
            transaction.executeWithoutResult(status -> {
                rows.add(rule.id(), judged(now, question));
                rows.count(rule.id(), seen, Math.max(seen, all));
            });
            run.see(seen, Math.max(seen, all));
            some = rows.after(rule, now.getLast().value(), AT_ONCE);
        }
        return true;
    }

    private List<Tried> judged(List<ArticleId> ids, Judging.Question question) {
        Map<ArticleId, Article> found = articles.findAll(ids);
        List<Tried> tried = new ArrayList<>();
        for (ArticleId id : ids) {
            Article article = found.get(id);
            Tried one = article == null ? null : judged(article, question);
            if (one != null) tried.add(one);
        }
        return tried;
    }

    private @Nullable Tried judged(Article article, Judging.Question question) {
        Verdict verdict = judging.of(article, question);
        if (verdict.why() != null) return tried(article, Trial.Outcome.LEFT_OUT, verdict.why(), List.of());
        Verdict.Change change = verdict.change();
        if (change == null) return null;
        return tried(article, Trial.Outcome.WAITING, null, texts.preview(article.id(), change.text()));
    }

    private static Tried tried(Article article, Trial.Outcome outcome, @Nullable String why, List<LabelsMoved> labels) {
        int changed =
                labels.stream().mapToInt(one -> one.count(Outcome.CHANGED)).sum();
        return new Tried(
                article.id(),
                article.key(),
                article.title(),
                outcome,
                why,
                article.version(),
                changed,
                LabelsMoved.lost(labels));
    }

    /** Gives the articles that wait their other text, and those that came in since; false where it was broken off. */
    boolean apply(OutletRule rule, TrialRows.Row trial, AccountId by, Run run) {
        Judging.Question question = judging.question(rule, trial.inForce());
        TrialRows.Counts counts = rows.counts(rule.id());
        int all = counts.waiting() + counts.done() + counts.leftOut();
        int seen = all - counts.waiting();
        var waiting = new Asked(Trial.Outcome.WAITING, false, "");
        List<Tried> some = rows.page(rule.id(), waiting, 0, AT_ONCE);
        while (!some.isEmpty()) {
            for (Tried one : some) {
                if (run.cancelled()) return false;
                run.see(++seen, all);
                change(rule, question, one, by);
            }
            some = rows.page(rule.id(), waiting, some.getLast().article().value(), AT_ONCE);
        }
        for (ArticleId late : rows.since(rule, trial.at().minus(OVERLAP))) {
            if (run.cancelled()) return false;
            catchUp(rule, question, late, by);
        }
        rows.count(rule.id(), seen, all);
        return true;
    }

    /** An article that came in after the trial, which nobody has looked at: it keeps its text if labels would get lost. */
    private void catchUp(OutletRule rule, Judging.Question question, ArticleId late, AccountId by) {
        transaction.executeWithoutResult(status -> {
            Tried one = judged(articles.get(late), question);
            if (one == null) return;
            rows.add(rule.id(), List.of(one));
            if (one.lost() > 0)
                rows.put(rule.id(), late, Trial.Outcome.LEFT_OUT, "It came in meanwhile, and labels would get lost.");
        });
        rows.find(rule.id(), late)
                .filter(one -> one.outcome() == Trial.Outcome.WAITING)
                .ifPresent(one -> change(rule, question, one, by));
    }

    private void change(OutletRule rule, Judging.Question question, Tried one, AccountId by) {
        try {
            transaction.executeWithoutResult(status -> {
                replace(question, one, by);
                rows.put(rule.id(), one.article(), Trial.Outcome.DONE, null);
                if (question.inForce()) rules.count(Map.of(rule.id(), 1));
            });
        } catch (Refusal refusal) {
            rows.put(rule.id(), one.article(), Trial.Outcome.LEFT_OUT, refusal.getMessage());
        }
    }

    private void replace(Judging.Question question, Tried one, AccountId by) {
        Article article = articles.get(one.article());
        Verdict verdict = judging.of(article, question);
        if (verdict.why() != null) throw new Refusal(Refusal.Kind.CONFLICT, verdict.why());
        if (article.version() != one.version() || verdict.change() == null)
            throw new Refusal(Refusal.Kind.CONFLICT, "It has got another text meanwhile.");
        texts.replace(one.article(), Objects.requireNonNull(verdict.change()).text(), by, one.lost());
    }
}
