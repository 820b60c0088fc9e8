package dev.concord.assignment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be given what.
 *
 * @param placed in the order in which it is to be given
 * @param unplaced what nobody could be given, and why
 * @param people what each of them has and gets, by name
 * @param pairs of people who share articles in the end or could, by name
 * @param articles how many there are
 * @param shared how many of them two people or more have in the end
 */
public record Plan(
        List<Placed> placed, List<Unplaced> unplaced, List<Total> people, List<Pair> pairs, int articles, int shared) {

    /** How many labellings could not be placed. */
    public int missing() {
        return unplaced.stream().mapToInt(Unplaced::missing).sum();
    }

    /** An article, by its key, for somebody, by her sign-in name. */
    public record Placed(String article, String person) {}

    /** @param missing how many people the article lacks in the end */
    public record Unplaced(String article, int missing, Why why) {}

    /** Why nobody could be given an article. */
    public enum Why {
        /** There is nobody to plan for. */
        NOBODY("there is nobody to give it to"),
        /** Everybody who could label it has it already. */
        EVERYBODY("everybody has it already"),
        /** Whoever does not have it has as many as they may. */
        QUOTAS("the quotas of those who could take it are full");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** In the middle of a sentence. */
        public String words() {
            return words;
        }
    }

    /** What somebody has in the end; most is null for no limit. */
    public record Total(
            String name, int has, int gets, @Nullable Integer most) {

        public int total() {
            return has + gets;
        }
    }

    /** How many articles two people share in the end, counting those they share already. */
    public record Pair(String first, String second, int articles) {}
}
