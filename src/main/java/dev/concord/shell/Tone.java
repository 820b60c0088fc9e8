package dev.concord.shell;

/** What a part of a chart says by its colour; the colours themselves stand in tokens.css, light and dark. */
public enum Tone {
    /** What the chart is about. */
    ACCENT,
    GOOD,
    WARN,
    DANGER,
    /** What is left, or only for comparison. */
    QUIET
}
