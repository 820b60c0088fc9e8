package dev.concord.exchange;

import dev.concord.scheme.Scheme;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What other tools write for grades and topics of a scheme. */
record SchemeWords(Scheme scheme) {

    /** The grade of that label, name or number. */
    Optional<Scheme.Grade> grade(String value) {
        return scheme.sentiment().stream()
                .filter(grade -> grade.label().equalsIgnoreCase(value)
                        || grade.name().equalsIgnoreCase(value)
                        || String.valueOf(grade.value()).equals(value.replace("+", "")))
                .findFirst();
    }

    /**
     * The topics that a value names, or that stand in the name of the value itself, as brat's attributes do.
     *
     * @param lost told of each that the scheme does not have
     */
    Set<String> topics(String name, String value, Consumer<String> lost) {
        Set<String> topics = new LinkedHashSet<>();
        String all = LabelMapping.isTopicName(name) ? name.substring("topic_".length()) : value;
        for (String one : all.split("[ ,;|]+")) {
            if (one.isEmpty()) continue;
            scheme.topics().stream()
                    .filter(topic ->
                            topic.id().equalsIgnoreCase(one) || topic.name().equalsIgnoreCase(all))
                    .map(Scheme.Topic::id)
                    .findFirst()
                    .ifPresentOrElse(
                            topics::add, () -> lost.accept("topic “%s”: the project has no such topic".formatted(one)));
        }
        return topics;
    }
}
