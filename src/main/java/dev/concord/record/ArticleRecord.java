package dev.concord.record;

import dev.concord.text.TextSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One article with the labels of one labeller: what a line of {@code data.jsonl} says. Spans are counted in UTF-16
 * units here and in code points on the line.
 *
 * @param id the first 16 hex digits of the SHA-256 of the raw source
 * @param labeller an annotator's name, {@code gold}, {@code suggestion}, or null where nobody labelled it
 * @param split {@code train}, {@code validation} or {@code test}, if the release is split
 * @param topics empty where none fits, or none is labelled
 */
public record ArticleRecord(
        String id,
        @Nullable String labeller,
        @Nullable String split,
        String text,
        Meta meta,
        List<Block> blocks,
        List<Mention> mentions,
        List<Speaker> speakers,
        List<Quote> quotes,
        @Nullable Sentiment sentiment,
        List<String> topics,
        Provenance provenance) {

    /** The schema that a line names in its first key. */
    public static final String SCHEMA = "concord/1";

    public ArticleRecord {
        blocks = List.copyOf(blocks);
        mentions = List.copyOf(mentions);
        speakers = List.copyOf(speakers);
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
    }

    /** A cleaned article that nobody has labelled. */
    public static ArticleRecord unlabelled(String id, String text, Meta meta, List<Block> blocks) {
        return new ArticleRecord(
                id, null, null, text, meta, blocks, List.of(), List.of(), List.of(), null, List.of(), Provenance.NONE);
    }

    /**
     * What is known of the article; unknown is null.
     *
     * @param published only where the source states the year
     * @param dateline the month and day the dateline states
     * @param cleaner the version of the rules that made the text from the source
     * @param duplicateOf the id of the article that this one repeats
     */
    public record Meta(
            @Nullable String headline,
            @Nullable String dek,
            @Nullable String outlet,
            @Nullable String place,
            @Nullable LocalDate published,
            @Nullable MonthDay dateline,
            @Nullable String language,
            @Nullable String url,
            @Nullable String source,
            String rawSha256,
            @Nullable String cleaner,
            @Nullable String duplicateOf) {

        /** The same of another text: its headline and dek, null where it has none, and how it was made. */
        public Meta of(@Nullable String itsHeadline, @Nullable String itsDek, String itsCleaner) {
            return new Meta(
                    itsHeadline,
                    itsDek,
                    outlet,
                    place,
                    published,
                    dateline,
                    language,
                    url,
                    source,
                    rawSha256,
                    itsCleaner,
                    duplicateOf);
        }

        /** The same of an article that repeats another one; null where it repeats none. */
        public Meta repeating(@Nullable String other) {
            return new Meta(
                    headline, dek, outlet, place, published, dateline, language, url, source, rawSha256, cleaner,
                    other);
        }
    }

    /**
     * A run of the source.
     *
     * @param span where it stands in the text; null for a caption, which is not in it
     * @param rawStart where it starts in the decoded source, in <em>code points</em>: the record does not hold the source
     *     and cannot convert
     * @param rawEnd where it ends there, likewise
     */
    public record Block(BlockKind kind, @Nullable TextSpan span, int rawStart, int rawEnd) {}

    /**
     * A span that names a speaker.
     *
     * @param speaker an id of {@link #speakers}, null while nobody has said who it is
     */
    public record Mention(
            String id, Surface surface, @Nullable String speaker) {}

    /**
     * An entry of the project's registry.
     *
     * @param side the id of one of the project's two parties
     */
    public record Speaker(
            String id,
            String name,
            @Nullable String role,
            @Nullable String side,
            @Nullable String wikidata) {}

    /**
     * Who said what.
     *
     * @param content one span or, where the quote is interrupted, several
     * @param source the id of a mention of the same record
     * @param sentiment a value of the scale; null where it is not set or nothing is said
     */
    public record Quote(
            String id,
            QuoteType type,
            List<Surface> content,
            @Nullable Surface cue,
            @Nullable String source,
            @Nullable String speaker,
            @Nullable Integer sentiment,
            List<String> topics,
            @Nullable String note) {

        public Quote {
            content = List.copyOf(content);
            topics = List.copyOf(topics);
        }

        /** The same by this speaker, whom its source mention names. */
        public Quote withSpeaker(@Nullable String other) {
            return with(source, other);
        }

        /** The same without saying whose it is. */
        public Quote withoutSource() {
            return with(null, null);
        }

        private Quote with(@Nullable String otherSource, @Nullable String otherSpeaker) {
            return new Quote(id, type, content, cue, otherSource, otherSpeaker, sentiment, topics, note);
        }
    }

    /** A point of the scale, by number and name; the number is null where nothing is said about the ties. */
    public record Sentiment(@Nullable Integer value, String label) {}

    /**
     * How the labels came to be; unknown is null.
     *
     * @param guideline the version of the guideline they were made under
     * @param status of the sheet: open, in_progress, submitted, returned or skipped; of settled gold, submitted
     * @param at when the sheet came into that state; of gold, when it was settled
     * @param seconds of work; of gold null, for several people's work is in it
     * @param suggested how many labels a program proposed
     * @param accepted how many of these the labeller took
     */
    public record Provenance(
            @Nullable Integer guideline,
            @Nullable String status,
            @Nullable Instant at,
            @Nullable Long seconds,
            @Nullable Integer suggested,
            @Nullable Integer accepted) {

        /** Nothing is known, because nobody labelled it. */
        public static final Provenance NONE = new Provenance(null, null, null, null, null, null);
    }
}
