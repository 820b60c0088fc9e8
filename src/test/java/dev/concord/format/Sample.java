package dev.concord.format;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Block;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.ArticleRecord.Speaker;
import dev.concord.record.BlockKind;
import dev.concord.record.QuoteType;
import dev.concord.record.RecordSchema;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A record with everything that goes wrong elsewhere: emoji, Chinese, combining marks, a quote over two lines. */
public final class Sample {

    public static final RecordSchema SCHEMA = new RecordSchema(
            List.of("peace_treaty", "visits"),
            List.of(
                    new Sentiment(-1, "negative"),
                    new Sentiment(0, "neutral"),
                    new Sentiment(1, "positive"),
                    new Sentiment(null, "none")),
            List.of("RU", "JP"));

    public static final String TEXT =
            "😀 Kōno's \"plan\", explained\n\n河野太郎外相は「用意がある」と述べた。 “We are ready,” said Taro Kono, "
                    + "“for\ntalks.” Nobody answered.";

    private Sample() {}

    public static ArticleRecord labelled(String labeller) {
        return new ArticleRecord(
                "3f9a0c1d2e4b5a69",
                labeller,
                "train",
                TEXT,
                meta(),
                List.of(new Block(BlockKind.BODY, new TextSpan(0, TEXT.length()), 0, 120)),
                List.of(
                        new Mention("m1", at("河野太郎外相"), "taro-kono"),
                        new Mention("m2", at("Taro Kono"), "taro-kono"),
                        new Mention("m3", at("Nobody"), null)),
                List.of(new Speaker("taro-kono", "Taro Kono", "Foreign Minister", "JP", "Q123")),
                List.of(
                        new Quote(
                                "q1",
                                QuoteType.DIRECT,
                                List.of(at("用意がある")),
                                at("述べた"),
                                "m1",
                                "taro-kono",
                                null,
                                List.of(),
                                null),
                        new Quote(
                                "q2",
                                QuoteType.DIRECT,
                                List.of(at("We are ready,"), at("for\ntalks.")),
                                at("said"),
                                "m2",
                                "taro-kono",
                                1,
                                List.of("visits", "peace_treaty"),
                                "he \"said\", so\tto speak"),
                        new Quote(
                                "q3",
                                QuoteType.INDIRECT,
                                List.of(at("answered")),
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null)),
                new Sentiment(1, "positive"),
                List.of("visits"),
                new Provenance(2, "submitted", Instant.parse("2026-11-22T10:00:00Z"), 312L, null, null));
    }

    /** Nobody labelled anything in it. */
    public static ArticleRecord bare(String labeller) {
        return new ArticleRecord(
                "4f9a0c1d2e4b5a69",
                labeller,
                null,
                "Nothing.",
                meta(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                Provenance.NONE);
    }

    private static Meta meta() {
        return new Meta(
                "Kōno's \"plan\", explained",
                null,
                "TASS",
                null,
                LocalDate.of(2017, 8, 7),
                null,
                "en",
                null,
                "a.txt",
                "0".repeat(64),
                "1",
                null);
    }

    public static Surface at(String words) {
        int start = TEXT.indexOf(words);
        return Surface.of(TEXT, new TextSpan(start, start + words.length()));
    }

    /** As Python cuts a string. */
    public static String slice(String text, int start, int end) {
        int[] points = text.codePoints().toArray();
        return new String(points, start, end - start);
    }

    public static byte[] written(Format format, ArticleRecord... records) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (RecordSink sink = format.open(out, SCHEMA)) {
                for (ArticleRecord record : records) sink.write(record);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
