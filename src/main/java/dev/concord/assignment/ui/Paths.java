package dev.concord.assignment.ui;

import dev.concord.assignment.AssignmentId;

/** Addresses of screens in rooms above this one, which it may not name. */
final class Paths {

    private Paths() {}

    /** The workspace: to label for its annotator, to read for a lead. */
    static String work(AssignmentId assignment) {
        return "work/" + assignment.value();
    }
}
