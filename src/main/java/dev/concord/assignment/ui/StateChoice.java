package dev.concord.assignment.ui;

import dev.concord.assignment.AssignmentState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the list of articles can be narrowed to. */
record StateChoice(String title, @Nullable AssignmentState state, boolean unassigned) {

    private static final List<StateChoice> ALL = Stream.concat(
                    Stream.of(new StateChoice("Any state", null, false), new StateChoice("Not assigned", null, true)),
                    Stream.of(AssignmentState.values()).map(StateChoice::of))
            .toList();

    static List<StateChoice> all() {
        return ALL;
    }

    static StateChoice of(AssignmentState state) {
        String words = state.words();
        return new StateChoice(Character.toUpperCase(words.charAt(0)) + words.substring(1), state, false);
    }
}
