package dev.concord.agreement;

import dev.concord.assignment.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets of a project count; null and empty mean all.
 *
 * @param labellers by sign-in name; one alone is compared with nobody
 * @param outlet of the article
 * @param topic that any labeller gave the article
 * @param guideline the version that a sheet was made under; gold counts under each
 * @param week the Monday of the week in which the article's last sheet was finished
 * @param purpose why the sheet was given; gold counts for each
 */
public record Choice(
        Set<String> labellers,
        @Nullable String outlet,
        @Nullable String topic,
        @Nullable Integer guideline,
        @Nullable LocalDate week,
        @Nullable Purpose purpose) {

    public static final Choice ALL = new Choice(Set.of(), null, null, null, null, null);

    public Choice {
        labellers = Set.copyOf(labellers);
    }

    public Choice withLabellers(Set<String> some) {
        return new Choice(some, outlet, topic, guideline, week, purpose);
    }

    public Choice withOutlet(@Nullable String other) {
        return new Choice(labellers, other, topic, guideline, week, purpose);
    }

    public Choice withTopic(@Nullable String other) {
        return new Choice(labellers, outlet, other, guideline, week, purpose);
    }

    public Choice withGuideline(@Nullable Integer other) {
        return new Choice(labellers, outlet, topic, other, week, purpose);
    }

    public boolean isAll() {
        return equals(ALL);
    }

    /** The same for the same choice, in any order; figures are kept under it. */
    String key() {
        StringBuilder key = new StringBuilder();
        for (Object part : new Object[] {
            String.join(",", List.copyOf(new TreeSet<>(labellers))), outlet, topic, guideline, week, purpose
        }) {
            key.append(part == null ? "" : part).append('\n');
        }
        return key.toString();
    }

    boolean takes(Facets article) {
        return (outlet == null || outlet.equals(article.outlet()))
                && (topic == null || article.topics().contains(topic))
                && (week == null || week.equals(article.week()));
    }

    boolean takes(String labeller, boolean gold, SheetFacts sheet) {
        if (!labellers.isEmpty() && !labellers.contains(labeller)) return false;
        return gold
                || ((guideline == null || guideline == sheet.guideline())
                        && (purpose == null || purpose == sheet.purpose()));
    }
}
