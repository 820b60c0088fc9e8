package dev.concord.scheme;

import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Scheme.Topic;
import dev.concord.shell.Refusal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody who makes a project says of its scheme; scale and quote types are the usual ones.
 *
 * @param topics an empty id is made from the name, an empty key is the next that is free, if one is
 */
public record NewScheme(Party one, Party other, List<Topic> topics) {

    private static final Pattern PARTY = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,19}");
    private static final Pattern TOPIC = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_NAME = 80;
    private static final int MOST_TOPICS = 40;

    /** Keys that the workspace, the scale and the quote types do not need themselves. */
    private static final String FREE_KEYS = "efpvz6789";

    public NewScheme {
        topics = List.copyOf(topics);
    }

    /** The topics that a project has when nothing else is said. */
    public static List<Topic> usualTopics() {
        return Scheme.between(new Party("A", "A"), new Party("B", "B")).topics();
    }

    /**
     * The whole scheme.
     *
     * @throws Refusal naming the party or topic that cannot be
     */
    public Scheme scheme() {
        Party first = checked(one);
        Party second = checked(other);
        if (first.id().equalsIgnoreCase(second.id())) {
            throw wrong("The two parties need different ids; both have “%s”.".formatted(first.id()));
        }
        Scheme usual = Scheme.between(first, second);
        return new Scheme(usual.name(), usual.parties(), checkedTopics(), usual.sentiment(), usual.quoteTypes());
    }

    private static Party checked(Party party) {
        String id = party.id().strip();
        if (!PARTY.matcher(id).matches()) {
            throw wrong("“%s” is no id of a party: use 1 to 20 of A-Z, a-z, 0-9 and _, such as JP.".formatted(id));
        }
        return new Party(id, name("party", party.name()));
    }

    private List<Topic> checkedTopics() {
        if (topics.isEmpty()) throw wrong("A project needs at least one topic.");
        if (topics.size() > MOST_TOPICS) {
            throw wrong("A project has at most %d topics, not %d.".formatted(MOST_TOPICS, topics.size()));
        }
        Set<String> keys = new HashSet<>();
        for (Topic topic : topics) {
            String key = topic.key().strip().toLowerCase(Locale.ROOT);
            if (!key.isEmpty() && !keys.add(checkedKey(key))) {
                throw wrong("Two topics have the key “%s”.".formatted(key));
            }
        }
        Set<String> ids = new HashSet<>();
        List<Topic> checked = new ArrayList<>();
        for (Topic topic : topics) {
            String name = name("topic", topic.name());
            String id = id(topic, name);
            if (!ids.add(id)) throw wrong("Two topics have the id “%s”.".formatted(id));
            String key = topic.key().strip().toLowerCase(Locale.ROOT);
            checked.add(new Topic(id, name, key.isEmpty() ? free(name, keys) : key));
        }
        return checked;
    }

    private static String checkedKey(String key) {
        if (key.length() != 1 || FREE_KEYS.indexOf(key) < 0) {
            throw wrong("“%s” cannot be a topic's key: choose one of %s, the others are taken."
                    .formatted(key, String.join(" ", FREE_KEYS.split(""))));
        }
        return key;
    }

    private static String id(Topic topic, String name) {
        String given = topic.id().strip();
        String id = given.isEmpty() ? idFor(name) : given;
        if (!TOPIC.matcher(id).matches()) {
            throw wrong("Give the topic “%s” an id of a-z, 0-9 and _ that begins with a letter.".formatted(name));
        }
        return id;
    }

    /** The id that a topic of this name gets; empty where the name has no Latin letter. */
    public static String idFor(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String id = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        return id.length() > 40 ? id.substring(0, 40) : id;
    }

    /** A letter of the name where one is free; none where all keys are taken. */
    private static String free(String name, Set<String> taken) {
        return (name.toLowerCase(Locale.ROOT) + FREE_KEYS)
                .chars()
                .mapToObj(Character::toString)
                .filter(key -> FREE_KEYS.contains(key) && taken.add(key))
                .findFirst()
                .orElse("");
    }

    private static String name(String what, String given) {
        String name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw wrong("The name of each %s needs 1 to %d characters.".formatted(what, LONGEST_NAME));
        }
        return name;
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence);
    }
}
