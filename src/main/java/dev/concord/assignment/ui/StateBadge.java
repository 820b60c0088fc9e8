package dev.concord.assignment.ui;

import com.vaadin.flow.component.html.Span;
import dev.concord.assignment.AssignmentState;

/** A state in words and colour. */
final class StateBadge extends Span {

    StateBadge(AssignmentState state) {
        super(state.words());
        addClassNames("state", className(state));
    }

    static String className(AssignmentState state) {
        return "state-" + state.wire().replace('_', '-');
    }
}
