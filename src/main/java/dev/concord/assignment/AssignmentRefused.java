package dev.concord.assignment;

import dev.concord.shell.Refusal;

/** An assignment cannot do what was asked. */
public class AssignmentRefused extends Refusal {

    AssignmentRefused(Kind kind, String sentence) {
        super(kind, sentence);
    }
}
