package dev.concord.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.concord.shell.Refusal;

/** What a password must be. */
final class Password {

    static final int SHORTEST = 10;

    /** bcrypt reads no further, so a longer one would promise more than it keeps. */
    private static final int MOST_BYTES = 72;

    private Password() {}

    static void check(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw new Refusal(
                    Refusal.Kind.INVALID, "The password is too short: use at least %d characters.".formatted(SHORTEST));
        }
        if (password.getBytes(UTF_8).length > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    "The password is too long: use at most %d letters and digits.".formatted(MOST_BYTES));
        }
    }
}
