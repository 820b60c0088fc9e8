package dev.concord.assignment.ui;

import dev.concord.account.Role;

/** Roles as screens write them. */
final class RoleWords {

    private RoleWords() {}

    static String of(Role role) {
        return switch (role) {
            case ANNOTATOR -> "annotator";
            case LEAD -> "lead";
        };
    }
}
