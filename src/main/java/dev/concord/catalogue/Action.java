package dev.concord.catalogue;

import dev.concord.account.AccountId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done to many articles at once.
 *
 * @param tag of tagging and untagging
 * @param articles how many it changed
 * @param undone when it was taken back
 */
public record Action(
        long id,
        Kind kind,
        @Nullable String tag,
        int articles,
        AccountId by,
        Instant at,
        @Nullable Instant undone) {

    /** What can be done. */
    public enum Kind {
        TAG,
        UNTAG,
        SET_ASIDE,
        TAKE_BACK;

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

        Kind inverse() {
            return switch (this) {
                case TAG -> UNTAG;
                case UNTAG -> TAG;
                case SET_ASIDE -> TAKE_BACK;
                case TAKE_BACK -> SET_ASIDE;
            };
        }

        boolean tags() {
            return this == TAG || this == UNTAG;
        }
    }

    /** In the past, for people. */
    public String words() {
        String many = articles == 1 ? "1 article" : "%,d articles".formatted(articles);
        return switch (kind) {
            case TAG -> "Tagged %s “%s”".formatted(many, tag);
            case UNTAG -> "Took the tag “%s” off %s".formatted(tag, many);
            case SET_ASIDE -> "Set %s aside".formatted(many);
            case TAKE_BACK -> "Took %s back into work".formatted(many);
        };
    }
}
