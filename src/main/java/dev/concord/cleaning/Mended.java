package dev.concord.cleaning;

/** What cleaning does to characters, so that the same words are the same text. */
public enum Mended {
    /** No-break and other odd spaces became plain ones. */
    SPACE,
    /** A soft hyphen, a zero-width space or a byte order mark inside of a text was left out. */
    INVISIBLE,
    /** A mark that turns the direction of writing was left out. */
    DIRECTION,
    /** A ligature such as ﬁ became its letters. */
    LIGATURE,
    /** UTF-8 that had been read as Latin letters once became what it was. */
    MISREAD,
    /** Words that a line end had parted, of whichever kind, were joined by a space. */
    LINE_END
}
