package dev.concord.account;

import dev.concord.shell.Refusal;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much a token may do of what its account may do; each includes those before it. */
public enum Scope {
    READ,
    ANNOTATE,
    LEAD,
    ADMIN;

    /** The word people and programs use for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal if no scope has this name */
    public static Scope of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.INVALID, "scope: “%s” is none of read, annotate, lead, admin.".formatted(word)));
    }

    boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }

    String authority() {
        return "SCOPE_" + name();
    }
}
