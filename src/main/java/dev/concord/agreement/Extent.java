package dev.concord.agreement;

import dev.concord.record.Surface;
import dev.concord.text.TextSpan;
import java.util.Arrays;
import java.util.List;

/** The characters that a label covers: one stretch or several, in reading order, without gaps of nothing between. */
public final class Extent implements Comparable<Extent> {

    /** start, end, start, end, … */
    private final int[] bounds;

    private Extent(int[] bounds) {
        this.bounds = bounds;
    }

    public static Extent of(TextSpan... spans) {
        return of(Arrays.asList(spans));
    }

    /** Spans that overlap or touch become one. */
    public static Extent of(List<TextSpan> spans) {
        int[] bounds = new int[spans.size() * 2];
        int n = 0;
        for (TextSpan span : spans.stream().sorted().toList()) {
            if (n > 0 && span.start() <= bounds[n - 1]) {
                bounds[n - 1] = Math.max(bounds[n - 1], span.end());
            } else {
                bounds[n++] = span.start();
                bounds[n++] = span.end();
            }
        }
        return new Extent(Arrays.copyOf(bounds, n));
    }

    static Extent ofSurfaces(List<Surface> content) {
        return of(content.stream().map(Surface::span).toList());
    }

    /** How many stretches there are. */
    public int parts() {
        return bounds.length / 2;
    }

    public int start(int part) {
        return bounds[2 * part];
    }

    public int end(int part) {
        return bounds[2 * part + 1];
    }

    /** Where the first stretch starts. */
    public int start() {
        return bounds.length == 0 ? 0 : bounds[0];
    }

    /** Where the last stretch ends. */
    public int end() {
        return bounds.length == 0 ? 0 : bounds[bounds.length - 1];
    }

    /** Characters covered. */
    public int length() {
        int sum = 0;
        for (int i = 0; i < bounds.length; i += 2) sum += bounds[i + 1] - bounds[i];
        return sum;
    }

    /** Characters covered by both. */
    public int common(Extent other) {
        int sum = 0;
        for (int i = 0, j = 0; i < bounds.length && j < other.bounds.length; ) {
            int start = Math.max(bounds[i], other.bounds[j]);
            int end = Math.min(bounds[i + 1], other.bounds[j + 1]);
            if (start < end) sum += end - start;
            if (bounds[i + 1] < other.bounds[j + 1]) i += 2;
            else j += 2;
        }
        return sum;
    }

    /** Characters in common, of those that either covers (Jaccard 1912): 0 apart, 1 the same. */
    public double overlap(Extent other) {
        int common = common(other);
        if (common == 0) return equals(other) ? 1 : 0;
        return common / (double) (length() + other.length() - common);
    }

    /** In reading order. */
    @Override
    public int compareTo(Extent other) {
        return Arrays.compare(bounds, other.bounds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Extent extent && Arrays.equals(bounds, extent.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }
}
