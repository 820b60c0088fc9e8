package dev.concord.scheme;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be labelled in a project. The ids stand in records, the names on screens, the keys on the keyboard.
 *
 * @param parties the two whose ties are judged
 * @param topics what an article or a quote may be about
 * @param sentiment the grades, from the most hostile to the friendliest, and last the one for "nothing is said"
 * @param quoteTypes how words may be reported
 * @param keys of every command, by its wire name
 * @param required wire names of the gaps that forbid submitting a sheet
 */
public record Scheme(
        String name,
        List<Party> parties,
        List<Topic> topics,
        List<Grade> sentiment,
        List<QuoteType> quoteTypes,
        Map<String, String> keys,
        List<String> required) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    /** One side of the ties, such as JP, Japan. */
    public record Party(String id, String name) {}

    /** A topic, such as peace_treaty. */
    public record Topic(String id, String name, String key) {}

    /**
     * A step of the sentiment scale.
     *
     * @param value −2 to 2, or null where nothing is said about the ties
     */
    public record Grade(@Nullable Integer value, String label, String name, String key) {}

    /** A way to report words: direct, indirect or mixed. */
    public record QuoteType(String id, String name, String key) {}

    /** With the usual keys, and nothing that forbids submitting. */
    public Scheme(
            String name, List<Party> parties, List<Topic> topics, List<Grade> sentiment, List<QuoteType> quoteTypes) {
        this(name, parties, topics, sentiment, quoteTypes, Map.of(), List.of());
    }

    @JsonCreator
    public Scheme(
            String name,
            List<Party> parties,
            List<Topic> topics,
            List<Grade> sentiment,
            List<QuoteType> quoteTypes,
            // schemes that were stored before there were any have none
            @Nullable Map<String, String> keys,
            @Nullable List<String> required) {
        this.name = name;
        this.parties = List.copyOf(parties);
        this.topics = List.copyOf(topics);
        this.sentiment = List.copyOf(sentiment);
        this.quoteTypes = List.copyOf(quoteTypes);
        this.keys = withUsual(keys == null ? Map.of() : keys);
        this.required = required == null ? List.of() : List.copyOf(required);
        check();
    }

    private static Map<String, String> withUsual(Map<String, String> chosen) {
        Map<String, String> all = new LinkedHashMap<>();
        for (WorkCommand command : WorkCommand.values()) {
            all.put(command.wire(), chosen.getOrDefault(command.wire(), command.usualKey()));
        }
        return Collections.unmodifiableMap(all);
    }

    private void check() {
        if (parties.size() != 2) {
            throw new IllegalArgumentException("A scheme has two parties, not %d.".formatted(parties.size()));
        }
        Set<String> seen = new HashSet<>();
        for (Topic topic : topics) {
            if (!ID.matcher(topic.id()).matches() || !seen.add(topic.id())) {
                throw new IllegalArgumentException(
                        "Topic ids are unique, of a-z, 0-9 and _; '%s' is not.".formatted(topic.id()));
            }
        }
    }

    /** The default: peace treaty, visits and economic cooperation, on five steps between two parties. */
    public static Scheme between(Party one, Party other) {
        return new Scheme(
                "Ties between %s and %s".formatted(one.name(), other.name()),
                List.of(one, other),
                List.of(
                        new Topic("peace_treaty", "Peace treaty", "p"),
                        new Topic("visits", "Visits", "v"),
                        new Topic("economic_cooperation", "Economic cooperation", "e")),
                List.of(
                        new Grade(-2, "hostile", "Hostile", "1"),
                        new Grade(-1, "negative", "Negative", "2"),
                        new Grade(0, "neutral", "Neutral", "3"),
                        new Grade(1, "positive", "Positive", "4"),
                        new Grade(2, "very_positive", "Very positive", "5"),
                        new Grade(null, "none", "Nothing said", "0")),
                List.of(
                        new QuoteType("direct", "Direct", "d"),
                        new QuoteType("indirect", "Indirect", "i"),
                        new QuoteType("mixed", "Mixed", "x")));
    }

    public boolean hasTopic(String id) {
        return topics.stream().anyMatch(topic -> topic.id().equals(id));
    }

    public boolean hasQuoteType(String id) {
        return quoteTypes.stream().anyMatch(type -> type.id().equals(id));
    }

    public boolean hasParty(String id) {
        return parties.stream().anyMatch(party -> party.id().equals(id));
    }

    /** Whether a sheet with that gap cannot be submitted. */
    public boolean forbids(Gap gap) {
        return required.contains(gap.wire());
    }

    /** The grade of that value (null: nothing said), if the scale has it. */
    public Optional<Grade> grade(@Nullable Integer value) {
        return sentiment.stream()
                .filter(grade -> Objects.equals(grade.value(), value))
                .findFirst();
    }
}
