package dev.concord.release;

import dev.concord.record.ArticleRecord;
import dev.concord.record.ArticleRecord.Mention;
import dev.concord.record.ArticleRecord.Meta;
import dev.concord.record.ArticleRecord.Provenance;
import dev.concord.record.ArticleRecord.Quote;
import dev.concord.record.ArticleRecord.Sentiment;
import dev.concord.record.QuoteType;
import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records in a few words. Spans are given by the words they cover. */
final class Told {

    static final String TEXT = "Taro Kono said: “We are ready.” He will visit Moscow, a source told TASS.";

    private final String id;
    private final String text;
    private @Nullable String labeller;
    private @Nullable String headline;
    private @Nullable String outlet = "TASS";
    private @Nullable LocalDate day;
    private @Nullable String repeats;
    private @Nullable Integer guideline = 1;
    private @Nullable Sentiment sentiment;
    private List<String> topics = List.of();
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();

    private Told(String id, String text) {
        this.id = id;
        this.text = text;
    }

    static Told article(int number) {
        return article(number, TEXT);
    }

    static Told article(int number, String text) {
        return new Told("%016x".formatted(number), text);
    }

    Told by(String name) {
        labeller = name;
        return this;
    }

    Told titled(String words) {
        headline = words;
        return this;
    }

    Told of(@Nullable String name) {
        outlet = name;
        return this;
    }

    Told on(@Nullable String date) {
        day = date == null ? null : LocalDate.parse(date);
        return this;
    }

    Told repeats(int number) {
        repeats = "%016x".formatted(number);
        return this;
    }

    Told under(@Nullable Integer version) {
        guideline = version;
        return this;
    }

    Told feels(@Nullable Integer value) {
        sentiment = new Sentiment(value, value == null ? "none" : value > 0 ? "positive" : "negative");
        return this;
    }

    Told about(String... ids) {
        topics = List.of(ids);
        return this;
    }

    Told names(String words, @Nullable String speaker) {
        mentions.add(new Mention("m" + (mentions.size() + 1), at(words), speaker));
        return this;
    }

    /** Said by the last who was named. */
    Told quotes(String words, QuoteType type, @Nullable String cue) {
        String source = mentions.isEmpty() ? null : mentions.getLast().id();
        String speaker = mentions.isEmpty() ? null : mentions.getLast().speaker();
        quotes.add(new Quote(
                "q" + (quotes.size() + 1),
                type,
                List.of(at(words)),
                cue == null ? null : at(cue),
                source,
                speaker,
                null,
                List.of(),
                "a note"));
        return this;
    }

    private Surface at(String words) {
        int start = text.indexOf(words);
        return Surface.of(text, new TextSpan(start, start + words.length()));
    }

    ArticleRecord record() {
        var meta = new Meta(headline, null, outlet, null, day, null, "en", null, "a.txt", "0".repeat(64), "1", repeats);
        var speakers = mentions.stream()
                .map(Mention::speaker)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(name -> new ArticleRecord.Speaker(name, name, null, null, null))
                .toList();
        return new ArticleRecord(
                id,
                labeller,
                null,
                text,
                meta,
                List.of(),
                mentions,
                speakers,
                quotes,
                sentiment,
                topics,
                new Provenance(guideline, "submitted", Instant.parse("2026-11-22T10:00:00Z"), 60L, null, null));
    }
}
