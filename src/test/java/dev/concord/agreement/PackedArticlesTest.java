package dev.concord.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.assignment.Purpose;
import dev.concord.corpus.ArticleId;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.text.TextSpan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedArticlesTest {

    @Test
    void whatIsPackedComesOutAgain() {
        KeptArticle kept = kept("3f9a00000000abcd", new Sentiment(-2, "hostile"));
        KeptArticle plain = new KeptArticle(
                new LabelledArticle(
                        "0000000000000001",
                        0,
                        0,
                        new TreeMap<>(Map.of(
                                "anna",
                                new LabelSet(
                                        null,
                                        Set.of(),
                                        List.of(),
                                        List.of(),
                                        Extent.of(List.of()),
                                        Extent.of(List.of()))))),
                new Facets(null, Set.of(), null, Set.of()),
                Map.of("anna", new SheetFacts(0, Purpose.ORDINARY)));
        var packed = new PackedArticles();
        packed.put(new ArticleId(1), kept);
        packed.put(new ArticleId(2), plain);
        assertThat(packed).containsExactlyInAnyOrder(kept, plain);
        packed.put(new ArticleId(1), kept("3f9a00000000abcd", new Sentiment(null, "none")));
        packed.remove(new ArticleId(2));
        assertThat(packed).containsExactly(kept("3f9a00000000abcd", new Sentiment(null, "none")));
    }

    private static KeptArticle kept(String id, Sentiment sentiment) {
        Extent quote = Extent.of(new TextSpan(10, 300), new TextSpan(310, 70_000));
        var labels = new LabelSet(
                sentiment,
                Set.of("visits", "peace_treaty"),
                List.of(Extent.of(new TextSpan(0, 4)), Extent.of(new TextSpan(2, 4))),
                List.of(
                        new LabelledQuote(
                                quote, QuoteType.MIXED, Extent.of(new TextSpan(0, 4)), "河野", 2, Set.of("visits")),
                        new LabelledQuote(quote, QuoteType.DIRECT, null, null, null, Set.of())),
                Extent.of(new TextSpan(0, 1)),
                Extent.of(new TextSpan(3, 60)));
        return new KeptArticle(
                new LabelledArticle(
                        id, 80_000, 12_345, new TreeMap<>(Map.of("anna", labels, KeptArticle.again("anna"), labels))),
                new Facets("TASS", Set.of(1, 12), LocalDate.of(2026, 11, 23), Set.of("visits")),
                Map.of(
                        "anna",
                        new SheetFacts(1, Purpose.CALIBRATION),
                        KeptArticle.again("anna"),
                        new SheetFacts(12, Purpose.REPEAT)));
    }
}
