package dev.concord.adjudication.web;

import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filter of a list of cases, as an address has it. */
record FilterParams(
        @Nullable String state,
        @Nullable String layer,
        @Nullable String kind,
        @Nullable List<String> labeller,
        @Nullable String outlet,
        @Nullable Integer guideline,
        @Nullable String topic) {

    /** @throws Refusal naming the parameter that is wrong */
    CaseFilter filter() {
        return new CaseFilter(
                states(),
                choice("layer", layer, CaseLayer.values(), CaseLayer::wire),
                choice("kind", kind, CaseKind.values(), CaseKind::wire),
                labeller == null
                        ? List.of()
                        : labeller.stream().filter(one -> !one.isBlank()).toList(),
                blank(outlet) ? null : outlet,
                guideline,
                blank(topic) ? null : topic);
    }

    private List<CaseFilter.State> states() {
        if (blank(state) || "open".equals(state)) return List.of(CaseFilter.State.OPEN);
        if ("all".equals(state)) return List.of(CaseFilter.State.values());
        // what has changed since is decided, too
        if ("decided".equals(state)) return List.of(CaseFilter.State.DECIDED, CaseFilter.State.CHANGED);
        CaseFilter.State one = choice("state", state, CaseFilter.State.values(), CaseFilter.State::wire);
        return one == null ? List.of(CaseFilter.State.OPEN) : List.of(one);
    }

    private static <T> @Nullable T choice(String name, @Nullable String word, T[] all, Function<T, String> wire) {
        if (word == null || word.isBlank()) return null;
        return Arrays.stream(all)
                .filter(one -> wire.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID,
                        "%s: \"%s\" is none of %s."
                                .formatted(
                                        name,
                                        word,
                                        String.join(
                                                ", ",
                                                Arrays.stream(all).map(wire).toList()))));
    }

    private static boolean blank(@Nullable String word) {
        return word == null || word.isBlank();
    }
}
