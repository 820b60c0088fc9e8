package dev.concord.adjudication;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a project to list; null for any.
 *
 * @param labellers who took part; of two or more, at least two of them differ
 * @param guideline version under which a sheet of the article was made
 * @param topic that somebody gave the article
 */
public record CaseFilter(
        List<State> states,
        @Nullable CaseLayer layer,
        @Nullable CaseKind kind,
        List<String> labellers,
        @Nullable String outlet,
        @Nullable Integer guideline,
        @Nullable String topic) {

    /** Every open case. */
    public static final CaseFilter OPEN = new CaseFilter(List.of(State.OPEN), null, null, List.of(), null, null, null);

    /** How far a case is, as the list knows it. */
    public enum State {
        OPEN,
        GROUP,
        DECIDED,
        /** Decided, and a sheet has changed since. */
        CHANGED;

        /** As REST and addresses write it. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(CaseState state, boolean changed) {
            return switch (state) {
                case AGREED, OPEN, GONE -> OPEN;
                case GROUP -> GROUP;
                case DECIDED -> changed ? CHANGED : DECIDED;
            };
        }
    }

    public CaseFilter {
        states = List.copyOf(states);
        labellers = labellers.stream().distinct().sorted().toList();
    }
}
