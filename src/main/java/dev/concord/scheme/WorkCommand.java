package dev.concord.scheme;

import java.util.Locale;

/** What an annotator does by a key of its own that a lead may choose. With Shift it does the same the other way round. */
public enum WorkCommand {
    MENTION("Mention", "m"),
    QUOTE("Quote", "q"),
    CUE("Cue of the quote", "c"),
    PIECE("Add a piece to the quote", "a"),
    SOURCE("Source of the quote, speaker of the mention", "s"),
    OTHERS("Tag the other mentions of this name", "t"),
    UNDO("Undo", "u"),
    GROW("Grow the selection", "w"),
    NEXT_LABEL("Next label", "n"),
    NEXT_GAP("Next thing that is missing", "g"),
    NEXT_QUOTATION("Next quotation marks without a quote", "o"),
    NEXT_UNSOURCED("Next quote without a source", "y"),
    NEXT_MARK("Next spot that a lead marked", "r"),
    NEXT_COMMENT("Next comment", "h"),
    LABELS("List of all labels", "l"),
    MARK("Mark a spot before the sheet is returned", "b");

    private final String words;
    private final String usualKey;

    WorkCommand(String words, String usualKey) {
        this.words = words;
        this.usualKey = usualKey;
    }

    /** What screens call it. */
    public String words() {
        return words;
    }

    /** The key that it has until a lead chooses another. */
    public String usualKey() {
        return usualKey;
    }

    /** As REST and the scheme write it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
