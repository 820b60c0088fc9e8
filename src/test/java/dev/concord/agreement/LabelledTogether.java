package dev.concord.agreement;

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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has several people label the same articles, so that they differ now and then. */
@Component
public class LabelledTogether {

    public static final String TEXT =
            "😀 河野: \"Ties are good,\" said Taro Kono. \"They will be better,\" he added, as visits go on.";

    private static final List<String> GRADES = List.of("hostile", "negative", "neutral", "positive", "very_positive");

    private final TestProject test;
    private final Sheets sheets;
    private final Operations operations;

    LabelledTogether(TestProject test, Sheets sheets, Operations operations) {
        this.test = test;
        this.sheets = sheets;
        this.operations = operations;
    }

    /** So many articles, each labelled and submitted by each of these. */
    public List<ArticleId> articles(Project project, int count, List<AccountId> people) {
        List<ArticleId> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ArticleId article = test.article(project, TEXT);
            for (int who = 0; who < people.size(); who++)
                submitted(project, article, people.get(who), i + who * (i % 3));
            made.add(article);
        }
        return made;
    }

    /** @param variant the same gives the same labels */
    public SheetId submitted(Project project, ArticleId article, AccountId by, int variant) {
        SheetId sheet = labelled(project, article, by, variant);
        sheets.submit(sheet);
        return sheet;
    }

    public SheetId labelled(Project project, ArticleId article, AccountId by, int variant) {
        SheetId sheet = sheets.open(test.assign(project, article, by));
        operations.apply(sheet, by, operations(variant));
        return sheet;
    }

    public static List<Operation> operations(int variant) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.PutMention(new Mention("m1", at("Taro Kono"), variant % 4 == 0 ? null : "taro-kono")));
        changes.add(new Change.PutQuote(quote("q1", "Ties are good,", variant)));
        if (variant % 2 == 0) changes.add(new Change.PutQuote(quote("q2", "They will be better,", variant + 1)));
        int grade = variant % 5;
        changes.add(new Change.PutSentiment(new Sentiment(grade - 2, GRADES.get(grade))));
        changes.add(new Change.PutTopics(variant % 3 == 0 ? List.of() : List.of("visits")));
        return changes.stream()
                .map(change -> new Operation(UUID.randomUUID(), change))
                .toList();
    }

    private static Quote quote(String id, String words, int variant) {
        return new Quote(
                id,
                variant % 3 == 0 ? QuoteType.MIXED : QuoteType.DIRECT,
                List.of(at(words)),
                null,
                "m1",
                null,
                variant % 3 - 1,
                variant % 2 == 0 ? List.of("visits") : List.of(),
                null);
    }

    private static Surface at(String words) {
        int start = TEXT.indexOf(words);
        return Surface.of(TEXT, new TextSpan(start, start + words.length()));
    }
}
