package dev.concord.release;

import dev.concord.TestProject;
import dev.concord.account.AccountId;
import dev.concord.annotation.Change;
import dev.concord.annotation.Operation;
import dev.concord.annotation.Operations;
import dev.concord.annotation.SheetId;
import dev.concord.annotation.Sheets;
import dev.concord.corpus.ArticleId;
import dev.concord.corpus.Project;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes labelled sheets for tests, each on an article of its own, whose text has signs before every span. */
@Component
public class SubmittedSheets {

    public static final String TEXT = "😀 河野: \"Ties are good,\" said Taro Kono.";

    private final TestProject test;
    private final Sheets sheets;
    private final Operations operations;

    SubmittedSheets(TestProject test, Sheets sheets, Operations operations) {
        this.test = test;
        this.sheets = sheets;
        this.operations = operations;
    }

    public SheetId submitted(Project project, AccountId by) {
        SheetId sheet = labelled(project, by);
        sheets.submit(sheet);
        return sheet;
    }

    /** The same labels by several people on one article. */
    public void submittedByAll(Project project, List<AccountId> people) {
        ArticleId article = test.article(project, TEXT);
        for (AccountId by : people) sheets.submit(labelled(project, article, by));
    }

    /** One mention, one quote, sentiment and a topic. */
    public SheetId labelled(Project project, AccountId by) {
        return labelled(project, test.article(project, TEXT), by);
    }

    private SheetId labelled(Project project, ArticleId article, AccountId by) {
        SheetId sheet = sheets.open(test.assign(project, article, by));
        Quote quote = new Quote(
                "q1",
                QuoteType.DIRECT,
                List.of(at("Ties are good,")),
                at("said"),
                "m1",
                null,
                1,
                List.of("visits"),
                null);
        operations.apply(
                sheet,
                by,
                Stream.<Change>of(
                                new Change.PutMention(new Mention("m1", at("Taro Kono"), "taro-kono")),
                                new Change.PutQuote(quote),
                                new Change.PutSentiment(new Sentiment(1, "positive")),
                                new Change.PutTopics(List.of("visits")))
                        .map(change -> new Operation(UUID.randomUUID(), change))
                        .toList());
        return sheet;
    }

    private static Surface at(String words) {
        int start = TEXT.indexOf(words);
        return Surface.of(TEXT, new TextSpan(start, start + words.length()));
    }
}
