package dev.concord.agreement.ui;

import java.util.Map;
import java.util.function.UnaryOperator;

/** What groups are called. */
record GroupNames(Division division, Map<String, String> people, Map<String, String> topics)
        implements UnaryOperator<String> {

    @Override
    public String apply(String key) {
        return switch (division) {
            case PEOPLE, GOLD, AGAIN -> key.isEmpty() ? "Everybody" : people.getOrDefault(key, key);
            case OUTLETS -> key.isEmpty() ? "No outlet" : key;
            case TOPICS -> key.isEmpty() ? "No topic" : topics.getOrDefault(key, key);
            case GUIDELINES -> "Version " + key;
            case WEEKS -> key.isEmpty() ? "No date" : key;
            case OVERVIEW, PAIRS -> key;
        };
    }
}
