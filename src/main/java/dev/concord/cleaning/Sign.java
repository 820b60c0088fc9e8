package dev.concord.cleaning;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** By what a {@link PieceRule} knows pieces again. */
public enum Sign {
    /** The element of the page that the piece fills. */
    ELEMENT("its element is", true),
    /** An element that it stands in, however deep. */
    WITHIN("it stands within", true),
    SAME("it says just", false),
    BEGINS("it begins with", false),
    ENDS("it ends with", false),
    CONTAINS("it contains", false);

    private final String words;
    private final boolean ofPages;

    Sign(String words, boolean ofPages) {
        this.words = words;
        this.ofPages = ofPages;
    }

    /** As it stands in REST: {@code element}, {@code begins}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people, before what is looked for. */
    public String words() {
        return words;
    }

    /** Whether it is about elements of HTML, and not about words. */
    public boolean ofPages() {
        return ofPages;
    }

    /** Whether it says of a place in a piece that something stands there. */
    boolean saysWhere() {
        return this == BEGINS || this == ENDS || this == CONTAINS;
    }

    /** The sign of that word. */
    public static Optional<Sign> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words, for people. */
    public static final String WORDS = Arrays.stream(values()).map(Sign::word).collect(Collectors.joining(", "));
}
