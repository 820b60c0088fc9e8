package dev.concord.record;

import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.text.TextSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records to try things on: the quote, its cue and its speaker stand behind whatever {@code before} is. */
final class Samples {

    static final String SHA = "3f9a0c1d2e4b5a69788796a5b4c3d2e1f00112233445566778899aabbccddeef";
    static final String REST = " Taro Kono said: “We are ready – 用意がある 🤝.”";

    private Samples() {}

    static ArticleRecord labelled(String before) {
        String text = before + REST;
        return new ArticleRecord(
                SHA.substring(0, 16),
                "anna",
                null,
                text,
                meta(),
                List.of(
                        new Block(BlockKind.BODY, new TextSpan(0, text.length()), 12, 90),
                        new Block(BlockKind.CAPTION, null, 95, 120)),
                List.of(new Mention("m1", at(text, "Taro Kono"), "taro-kono")),
                List.of(new Speaker("taro-kono", "Taro Kono", "Foreign Minister of Japan", "JP", null)),
                List.of(quote(text, at(text, "We are ready – 用意がある 🤝."), "m1")),
                new Sentiment(1, "positive"),
                List.of("peace_treaty"),
                new Provenance(2, "submitted", Instant.parse("2026-11-22T10:00:00Z"), 312L, 9, 8));
    }

    static Quote quote(String text, Surface content, @Nullable String source) {
        return new Quote(
                "q1",
                QuoteType.DIRECT,
                List.of(content),
                at(text, "said"),
                source,
                "taro-kono",
                1,
                List.of("peace_treaty"),
                null);
    }

    static Meta meta() {
        return new Meta(
                "Top diplomat says",
                null,
                "TASS",
                "MANILA",
                LocalDate.of(2017, 8, 7),
                MonthDay.of(8, 7),
                "en",
                null,
                "seeds/000.txt",
                SHA,
                "1",
                null);
    }

    static Surface at(String text, String words) {
        int start = text.lastIndexOf(words);
        return Surface.of(text, new TextSpan(start, start + words.length()));
    }

    static ArticleRecord withMentions(ArticleRecord r, List<Mention> mentions) {
        return with(r, mentions, r.quotes());
    }

    static ArticleRecord withQuotes(ArticleRecord r, List<Quote> quotes) {
        return with(r, r.mentions(), quotes);
    }

    private static ArticleRecord with(ArticleRecord r, List<Mention> mentions, List<Quote> quotes) {
        return new ArticleRecord(
                r.id(),
                r.labeller(),
                r.split(),
                r.text(),
                r.meta(),
                r.blocks(),
                mentions,
                r.speakers(),
                quotes,
                r.sentiment(),
                r.topics(),
                r.provenance());
    }
}
