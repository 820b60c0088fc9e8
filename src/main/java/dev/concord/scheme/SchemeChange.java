package dev.concord.scheme;

import dev.concord.scheme.Scheme.Grade;
import dev.concord.scheme.Scheme.QuoteType;
import dev.concord.scheme.Scheme.Topic;
import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a lead may change of a scheme while people label by it: keys, and what forbids submitting. What is left out stays.
 *
 * @param keys by command
 * @param topics keys by the topic's id; an empty key is none
 * @param quoteTypes keys by the type's id
 * @param sentiment keys by the grade's label
 * @param required wire names of gaps; null to leave them as they are
 */
public record SchemeChange(
        Map<String, String> keys,
        Map<String, String> topics,
        Map<String, String> quoteTypes,
        Map<String, String> sentiment,
        @Nullable List<String> required) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]");
    private static final Map<String, String> FIXED = Map.of("j", "Next label", "k", "Previous label");

    public SchemeChange {
        keys = Map.copyOf(keys);
        topics = Map.copyOf(topics);
        quoteTypes = Map.copyOf(quoteTypes);
        sentiment = Map.copyOf(sentiment);
    }

    /**
     * The scheme as it is then.
     *
     * @throws Refusal naming the key that cannot be, and what has it already
     */
    Scheme on(Scheme scheme) {
        check(
                "keys",
                keys,
                Arrays.stream(WorkCommand.values()).map(WorkCommand::wire).toList());
        check("topics", topics, scheme.topics().stream().map(Topic::id).toList());
        check(
                "quote_types",
                quoteTypes,
                scheme.quoteTypes().stream().map(QuoteType::id).toList());
        check(
                "sentiment",
                sentiment,
                scheme.sentiment().stream().map(Grade::label).toList());
        Map<String, String> commands = new HashMap<>(scheme.keys());
        keys.forEach((command, key) -> commands.put(command, lower(key)));
        Scheme changed = new Scheme(
                scheme.name(),
                scheme.parties(),
                scheme.topics().stream()
                        .map(topic -> new Topic(topic.id(), topic.name(), key(topics, topic.id(), topic.key())))
                        .toList(),
                scheme.sentiment().stream()
                        .map(grade -> new Grade(
                                grade.value(), grade.label(), grade.name(), key(sentiment, grade.label(), grade.key())))
                        .toList(),
                scheme.quoteTypes().stream()
                        .map(type -> new QuoteType(type.id(), type.name(), key(quoteTypes, type.id(), type.key())))
                        .toList(),
                commands,
                required == null ? scheme.required() : gaps(required));
        requireOneUse(changed);
        return changed;
    }

    private static void check(String field, Map<String, String> wanted, List<String> known) {
        for (String name : wanted.keySet()) {
            if (!known.contains(name)) {
                throw wrong("%s: \"%s\" is none of %s.".formatted(field, name, String.join(", ", known)));
            }
        }
    }

    private static List<String> gaps(List<String> wanted) {
        List<String> known = Arrays.stream(Gap.values()).map(Gap::wire).toList();
        for (String gap : wanted) {
            if (!known.contains(gap)) {
                throw wrong("required: \"%s\" is none of %s.".formatted(gap, String.join(", ", known)));
            }
        }
        return known.stream().filter(wanted::contains).toList();
    }

    private static String key(Map<String, String> chosen, String id, String now) {
        return lower(chosen.getOrDefault(id, now));
    }

    private static String lower(String key) {
        return key.strip().toLowerCase(Locale.ROOT);
    }

    /** A key does one thing: a topic that takes a command's key would never be reached, or the command would not. */
    private static void requireOneUse(Scheme scheme) {
        Map<String, String> uses = new HashMap<>(FIXED);
        for (WorkCommand command : WorkCommand.values()) {
            use(uses, scheme.keys().getOrDefault(command.wire(), ""), command.words(), false);
        }
        all(uses, scheme.quoteTypes(), QuoteType::key, type -> "type " + type.name());
        all(uses, scheme.sentiment(), Grade::key, grade -> "sentiment " + grade.name());
        for (Topic topic : scheme.topics()) use(uses, topic.key(), "topic " + topic.name(), true);
    }

    private static <T> void all(
            Map<String, String> uses, List<T> values, Function<T, String> key, Function<T, String> words) {
        values.forEach(value -> use(uses, key.apply(value), words.apply(value), false));
    }

    private static void use(Map<String, String> uses, String key, String words, boolean optional) {
        if (optional && key.isEmpty()) return;
        if (!KEY.matcher(key).matches()) {
            throw wrong("“%s” cannot be the key of “%s”: choose one of a–z and 0–9.".formatted(key, words));
        }
        String before = uses.put(key, words);
        if (before != null) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    "“%s” would be the key of both “%s” and “%s”. Give one of them another key."
                            .formatted(key, before, words));
        }
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence);
    }
}
