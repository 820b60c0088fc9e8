package dev.concord.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures as they were at a time.
 *
 * @param at when they were taken
 * @param articles of the chosen sheets
 * @param compared of these, articles that two people or more labelled
 * @param sheets that were chosen, gold left out
 * @param labellers of the chosen sheets, by name, gold among them
 * @param outlets of the chosen articles
 * @param weeks in which they were finished, by their Mondays, the newest first
 * @param groups the largest first, weeks and versions in their order; of {@link Cut#WHOLE} exactly one
 * @param leftOut groups that are not among these, because there are too many
 */
public record Figures(
        Instant at,
        int articles,
        int compared,
        int sheets,
        List<String> labellers,
        List<String> outlets,
        List<LocalDate> weeks,
        List<Group> groups,
        int leftOut) {

    public Figures {
        labellers = List.copyOf(labellers);
        outlets = List.copyOf(outlets);
        weeks = List.copyOf(weeks);
        groups = List.copyOf(groups);
    }

    /**
     * Some of the articles, or some of the people, with their figures.
     *
     * @param key what they have in common: an outlet, a topic's id, a sign-in name
     * @param articles that two or more labelled
     */
    public record Group(String key, int articles, List<String> labellers, List<Measure> measures) {

        public Group {
            labellers = List.copyOf(labellers);
            measures = List.copyOf(measures);
        }
    }

    /** Of the only group. */
    public List<Measure> measures() {
        return groups.isEmpty() ? List.of() : groups.getFirst().measures();
    }
}
