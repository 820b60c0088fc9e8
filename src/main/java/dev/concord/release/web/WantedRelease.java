package dev.concord.release.web;

import dev.concord.release.Recipe;
import dev.concord.release.ReleaseFilter;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.SplitPlan;
import dev.concord.shell.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A recipe as programs send it, with the keys of a manifest, so that a manifest's can be sent again. */
record WantedRelease(
        @Nullable String labels,
        @Nullable Filter filter,
        @Nullable Split split,
        @Nullable Boolean pseudonyms,
        @Nullable String licence,
        @Nullable List<String> formats) {

    record Filter(
            @Nullable String state,
            @Nullable Integer annotators,
            @Nullable List<String> outlets,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<Integer> guidelines,
            @Nullable List<String> topics) {}

    /**
     * @param by ratio or date
     * @param train a share
     * @param validation a share, or a day
     * @param test a share, or a day
     */
    record Split(
            @Nullable String by,
            @Nullable String train,
            @Nullable String validation,
            @Nullable String test,
            @Nullable Long seed,
            @Nullable String stratified) {}

    /** @throws Refusal naming the field that cannot be */
    Recipe recipe() {
        return new Recipe(
                ReleaseLabels.of(labels),
                filter == null ? ReleaseFilter.NONE : filter(filter),
                split == null ? null : plan(split),
                Boolean.TRUE.equals(pseudonyms),
                licence == null ? Recipe.UNKNOWN : licence,
                Recipe.formats(formats == null ? List.of() : formats));
    }

    private static ReleaseFilter filter(Filter filter) {
        return new ReleaseFilter(
                state(filter.state),
                filter.annotators == null ? 0 : filter.annotators,
                set(filter.outlets),
                filter.from,
                filter.to,
                set(filter.guidelines),
                set(filter.topics));
    }

    private static <T> TreeSet<T> set(@Nullable List<T> items) {
        return items == null ? new TreeSet<>() : new TreeSet<>(items);
    }

    private static ReleaseFilter.@Nullable State state(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "settled" -> ReleaseFilter.State.SETTLED;
            case "unsettled" -> ReleaseFilter.State.UNSETTLED;
            default -> throw wrong("filter.state: “%s” is neither settled nor unsettled.".formatted(word));
        };
    }

    private static SplitPlan plan(Split split) {
        if ("date".equals(split.by)) {
            LocalDate test = day("split.test", split.test);
            if (test == null) throw wrong("split.test: give its first day.");
            return new SplitPlan.ByDate(day("split.validation", split.validation), test);
        }
        if (!"ratio".equals(split.by)) throw wrong("split.by: “%s” is neither ratio nor date.".formatted(split.by));
        if (split.stratified != null && !split.stratified.equals("topic")) {
            throw wrong("split.stratified: only topic, or null.");
        }
        String shares = "%s,%s,%s".formatted(share(split.train), share(split.validation), share(split.test));
        return SplitPlan.ratio(shares, split.seed == null ? 1 : split.seed, split.stratified != null);
    }

    private static String share(@Nullable String share) {
        return share == null ? "0" : share;
    }

    private static @Nullable LocalDate day(String field, @Nullable String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw wrong("%s: “%s” is no day such as 2017-08-07.".formatted(field, day));
        }
    }

    private static Refusal wrong(String sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence);
    }
}
