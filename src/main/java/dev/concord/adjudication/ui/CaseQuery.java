package dev.concord.adjudication.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.concord.adjudication.CaseFilter;
import dev.concord.adjudication.CaseFilter.State;
import dev.concord.adjudication.CaseKind;
import dev.concord.adjudication.CaseLayer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list of cases as addresses name it, so that every screen can link to it; words that it does not know are left out.
 *
 * @param project its slug
 */
record CaseQuery(@Nullable String project, CaseFilter filter) {

    static final String PROJECT = "project";
    private static final String STATE = "state";
    private static final String ALL = "all";

    static CaseQuery of(QueryParameters parameters) {
        return new CaseQuery(
                one(parameters, PROJECT),
                new CaseFilter(
                        states(one(parameters, STATE)),
                        known(CaseLayer.values(), CaseLayer::wire, one(parameters, "layer")),
                        known(CaseKind.values(), CaseKind::wire, one(parameters, "kind")),
                        parameters.getParameters("labeller").stream()
                                .filter(name -> !name.isBlank())
                                .toList(),
                        one(parameters, "outlet"),
                        number(one(parameters, "guideline")),
                        one(parameters, "topic")));
    }

    /** The same list of another kind of cases; null for every kind. */
    CaseQuery kind(@Nullable CaseKind kind) {
        return new CaseQuery(
                project,
                new CaseFilter(
                        filter.states(),
                        filter.layer(),
                        kind,
                        filter.labellers(),
                        filter.outlet(),
                        filter.guideline(),
                        filter.topic()));
    }

    QueryParameters parameters() {
        return new QueryParameters(all());
    }

    private Map<String, List<String>> all() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        put(all, PROJECT, project);
        all.putAll(ofFilter());
        return all;
    }

    /** As REST reads it, without the project; "" for the list of open cases. */
    String wire() {
        return written(ofFilter());
    }

    /** As it stands behind the question mark of an address, always in the same order. */
    String address() {
        return written(all());
    }

    private static String written(Map<String, List<String>> all) {
        return all.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** Whether only the open cases are asked for, and all of them. */
    boolean plain() {
        return filter.equals(CaseFilter.OPEN);
    }

    private Map<String, List<String>> ofFilter() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        String state = filter.states().size() == 1 ? filter.states().getFirst().wire() : ALL;
        if (!state.equals(State.OPEN.wire())) put(all, STATE, state);
        put(all, "layer", filter.layer() == null ? null : filter.layer().wire());
        put(all, "kind", filter.kind() == null ? null : filter.kind().wire());
        if (!filter.labellers().isEmpty()) all.put("labeller", filter.labellers());
        put(all, "outlet", filter.outlet());
        put(all, "guideline", filter.guideline());
        put(all, "topic", filter.topic());
        return all;
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) all.put(name, List.of(value.toString()));
    }

    private static @Nullable String one(QueryParameters parameters, String name) {
        return parameters
                .getSingleParameter(name)
                .filter(text -> !text.isBlank())
                .orElse(null);
    }

    private static List<State> states(@Nullable String word) {
        if (ALL.equals(word)) return new ArrayList<>(Arrays.asList(State.values()));
        State state = known(State.values(), State::wire, word);
        return List.of(state == null ? State.OPEN : state);
    }

    private static <T> @Nullable T known(T[] all, Function<T, String> wire, @Nullable String word) {
        Optional<T> found =
                Arrays.stream(all).filter(one -> wire.apply(one).equals(word)).findFirst();
        return found.orElse(null);
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
