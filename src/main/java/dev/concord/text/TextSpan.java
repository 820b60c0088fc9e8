package dev.concord.text;

/**
 * A half-open stretch of a text, in UTF-16 units as Java and the browser count them.
 *
 * @param start first unit, 0 or more
 * @param end the unit after the last, not before {@code start}
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    public TextSpan {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("A span must have 0 <= start <= end, not %d..%d.".formatted(start, end));
        }
    }

    public int length() {
        return end - start;
    }

    /** Whether both stretches share at least one unit. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /**
     * The words the span covers.
     *
     * @throws StringIndexOutOfBoundsException if the span reaches beyond the text
     */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** In reading order: by start, and of two that start together the shorter first. */
    @Override
    public int compareTo(TextSpan other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
