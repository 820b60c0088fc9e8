package dev.concord.cleaning;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line or paragraph of a page, with how it is laid out, waiting for its kind. Rules mark it; the last one to do so
 * wins, so rules run from the general to the particular.
 */
final class Piece {

    /** A paragraph whose last full stop was lost: a sentence ends inside it, or somebody speaks in it. */
    private static final Pattern UNENDED =
            Pattern.compile("\\p{Ll}{3,}[.!?][\"”]? [\"“]?\\p{Lu}\\p{Ll}.{15,}|,[\"”] \\p{Ll}+ |"
                    + "\\b(?:said|told|added|noted|stressed|wrote)\\b[\\p{Ll} ]{0,30}[:,] [\"“]");

    final MappedText mapped;
    final String text;
    final int words;
    /** Ends as a sentence does. */
    final boolean sentence;
    /** Has a sentence's end and a sentence's length. */
    final boolean prose;
    /** No blank line stands between it and the piece before. */
    final boolean glued;

    // what several rules ask of the same piece is worked out once
    private @Nullable String lower;
    private @Nullable Set<String> labels;
    private @Nullable Boolean appeal;
    private @Nullable DayLine day;
    private boolean dayKnown;

    private BlockKind kind = BlockKind.BOILERPLATE;
    private String reason = "Nothing shows that it belongs to the article.";
    private boolean marked;

    Piece(MappedText mapped, boolean glued) {
        this.mapped = mapped;
        this.text = mapped.text();
        this.glued = glued;
        this.words = Words.count(text);
        this.sentence = Characters.endsSentence(text)
                || (words >= 8 && mayBeUnended(text) && UNENDED.matcher(text).find());
        this.prose = words >= 45 || (sentence && words >= 8);
    }

    /** Without a quotation mark, or a full stop between a small letter and a space or such a mark, it cannot be. */
    private static boolean mayBeUnended(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '“' || c == '”') return true;
            boolean stop = c == '.' || c == '!' || c == '?';
            if (stop && text.charAt(i + 1) == ' ' && Character.isLowerCase(text.charAt(i - 1))) return true;
        }
        return false;
    }

    String lower() {
        if (lower == null) lower = text.toLowerCase(Locale.ROOT);
        return lower;
    }

    /** The sections of frame words in which it stands as a label. */
    Set<String> labels() {
        if (labels == null) labels = FrameLabels.of(text);
        return labels;
    }

    /** Whether the page speaks to its reader in it. */
    boolean appeals() {
        if (appeal == null) appeal = FrameWords.isAppeal(this);
        return appeal;
    }

    /** What it says about the day the article came out, or null if it is something else. */
    @Nullable
    DayLine day() {
        if (!dayKnown) day = DayLine.of(text);
        dayKnown = true;
        return day;
    }

    void mark(BlockKind as, String because) {
        kind = as;
        reason = because;
        marked = true;
    }

    BlockKind kind() {
        return kind;
    }

    String reason() {
        return reason;
    }

    /** Whether a rule has spoken about it. */
    boolean marked() {
        return marked;
    }

    boolean is(BlockKind other) {
        return marked && kind == other;
    }

    /** Not yet spoken about, or spoken for. */
    boolean open() {
        return !marked;
    }

    @Override
    public String toString() {
        return (marked ? kind.word() : "?") + ": " + text;
    }
}
