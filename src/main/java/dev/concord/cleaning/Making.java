package dev.concord.cleaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a {@link PieceRule} makes of the pieces it knows: a kind, or other pieces. */
public enum Making {
    HEADLINE,
    DEK,
    BODY,
    SUBHEAD,
    CAPTION,
    BOILERPLATE,
    /** One with the piece that follows, of its own kind. */
    JOINED,
    /** Two: the words it begins with and what follows them; else what stands before the words, and the rest. */
    CUT;

    /** The kind; empty where it is other pieces. */
    public Optional<BlockKind> kind() {
        return BlockKind.of(word());
    }

    /** As it stands in REST: {@code headline}, {@code joined}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To be of that kind. */
    public static Making of(BlockKind kind) {
        return valueOf(kind.name());
    }

    /** What that word says. */
    public static Optional<Making> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words, for people. */
    public static final String WORDS = Arrays.stream(values()).map(Making::word).collect(Collectors.joining(", "));
}
