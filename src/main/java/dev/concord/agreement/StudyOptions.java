package dev.concord.agreement;

import java.util.Collection;
import java.util.Set;

/**
 * How a study is made.
 *
 * @param seed of the resampling: the same labels and seed give the same intervals
 * @param rounds of the bootstrap; 0 for figures without intervals
 * @param level that the intervals promise, such as .95
 * @param apart labellers who are compared pair by pair and stay out of pooled figures: gold is made from the others'
 *     labels, so that it would agree with them
 * @param pairs also α for each pair, as a matrix shows it
 * @param topics of the project, so that one nobody chose is told of; those found are added
 */
public record StudyOptions(long seed, int rounds, double level, Set<String> apart, boolean pairs, Set<String> topics) {

    public static final StudyOptions USUAL = new StudyOptions(1, 1000, .95, Set.of("gold"), false, Set.of());

    public StudyOptions {
        if (rounds < 0) throw new IllegalArgumentException("rounds must be 0 or more, not " + rounds);
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("level must be inside 0..1, not " + level);
        apart = Set.copyOf(apart);
        topics = Set.copyOf(topics);
    }

    public StudyOptions withSeed(long seed) {
        return new StudyOptions(seed, rounds, level, apart, pairs, topics);
    }

    public StudyOptions withRounds(int rounds) {
        return new StudyOptions(seed, rounds, level, apart, pairs, topics);
    }

    public StudyOptions withApart(Collection<String> apart) {
        return new StudyOptions(seed, rounds, level, Set.copyOf(apart), pairs, topics);
    }

    public StudyOptions withPairs(boolean pairs) {
        return new StudyOptions(seed, rounds, level, apart, pairs, topics);
    }

    public StudyOptions withTopics(Collection<String> topics) {
        return new StudyOptions(seed, rounds, level, apart, pairs, Set.copyOf(topics));
    }
}
