package dev.concord.duplicate;

import dev.concord.account.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a lead decided of articles that resemble each other.
 *
 * @param articles how many it is about
 */
public record Decision(long id, Kind kind, int articles, AccountId by, Instant at) {

    /** What can be decided. */
    public enum Kind {
        /** One is labelled, the others are set aside and name it. */
        LABEL_ONCE,
        /** All are labelled, and stand in one split. */
        KEEP,
        /** They only look alike. */
        APART;

        /** As it stands in REST. */
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that word. */
        public static Optional<Kind> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.wire().equals(word))
                    .findFirst();
        }

        Role role(boolean kept) {
            return switch (this) {
                case LABEL_ONCE -> kept ? Role.KEPT : Role.REPEATS;
                case KEEP -> Role.STAYS;
                case APART -> Role.APART;
            };
        }
    }

    /** In the past, for people. */
    public String words() {
        String many = articles == 1 ? "1 article" : "%,d articles".formatted(articles);
        return switch (kind) {
            case LABEL_ONCE -> "One of %s is labelled".formatted(many);
            case KEEP -> "All of %s are labelled".formatted(many);
            case APART -> "%s: no duplicates".formatted(many);
        };
    }
}
