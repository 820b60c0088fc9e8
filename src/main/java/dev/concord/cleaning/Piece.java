package dev.concord.cleaning;

/**
 * One line or paragraph of a page, with how it is laid out, waiting for its kind. Rules mark it; the last one to do so
 * wins, so rules run from the general to the particular.
 */
final class Piece {

    final MappedText mapped;
    final String text;
    final int words;
    /** Ends as a sentence does. */
    final boolean sentence;
    /** Has a sentence's end and a sentence's length. */
    final boolean prose;
    /** No blank line stands between it and the piece before. */
    final boolean glued;

    private BlockKind kind = BlockKind.BOILERPLATE;
    private String reason = "Nothing shows that it belongs to the article.";
    private boolean marked;

    Piece(MappedText mapped, boolean glued) {
        this.mapped = mapped;
        this.text = mapped.text();
        this.glued = glued;
        this.words = Words.count(text);
        this.sentence = Characters.endsSentence(text);
        this.prose = words >= 45 || (sentence && words >= 8);
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
