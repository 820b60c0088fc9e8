package dev.concord.adjudication;

import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.annotation.Change;
import dev.concord.annotation.Gold;
import dev.concord.annotation.Labels;
import dev.concord.annotation.Layer;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.Outcome;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes submitted sheets of what is drawn into a text. */
@Component
public class DrawnSheets {

    private final TestProject test;
    private final Sheets sheets;
    private final Operations operations;
    private final Gold gold;
    private final Accounts accounts;

    DrawnSheets(TestProject test, Sheets sheets, Operations operations, Gold gold, Accounts accounts) {
        this.test = test;
        this.sheets = sheets;
        this.operations = operations;
        this.gold = gold;
        this.accounts = accounts;
    }

    /** Her sheet as drawn, submitted. */
    public SheetId submit(Project project, ArticleId article, AccountId annotator, Marked drawn) {
        SheetId sheet = sheets.open(test.assign(project, article, annotator));
        write(sheet, annotator, drawn.changes());
        sheets.submit(sheet);
        return sheet;
    }

    /** Returned, drawn anew and submitted again. */
    public void redraw(SheetId sheet, AccountId annotator, Marked drawn) {
        sheets.giveBack(sheet, "Look again.");
        List<Change> changes = new ArrayList<>();
        Labels labels = sheets.labels(sheet);
        labels.quotes().forEach(quote -> changes.add(new Change.Remove(Layer.QUOTE, quote.id())));
        labels.mentions().forEach(mention -> changes.add(new Change.Remove(Layer.MENTION, mention.id())));
        changes.add(new Change.Remove(Layer.SENTIMENT, ""));
        changes.add(new Change.Remove(Layer.TOPICS, ""));
        changes.addAll(drawn.changes());
        write(sheet, annotator, changes);
        sheets.submit(sheet);
    }

    public void write(SheetId sheet, AccountId by, List<Change> changes) {
        for (Outcome outcome : operations
                .apply(
                        sheet,
                        by,
                        changes.stream()
                                .map(change -> new Operation(UUID.randomUUID(), change))
                                .toList())
                .outcomes()) {
            if (outcome.result() != Outcome.Result.APPLIED) throw new AssertionError(outcome);
        }
    }

    public String name(AccountId account) {
        return accounts.find(account).orElseThrow().name();
    }

    /** Gold as it stands, to the letter. */
    public String gold(ArticleId article) {
        return gold.find(article).map(found -> String.valueOf(found.labels())).orElse("no gold");
    }
}
