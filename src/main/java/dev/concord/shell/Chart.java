package dev.concord.shell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a {@link DataTable} a chart draws, and how. Columns are counted from 0.
 *
 * @param label the column that names a row
 * @param series the columns with numbers, each with its colour
 * @param low where an interval or a band begins, or null for none
 * @param high where it ends
 * @param from where the axis of numbers begins, or null for wherever the numbers do
 * @param to where it ends
 * @param marks lines to compare with
 */
public record Chart(
        Kind kind,
        int label,
        List<Series> series,
        @Nullable Integer low,
        @Nullable Integer high,
        @Nullable Double from,
        @Nullable Double to,
        List<Mark> marks) {

    /** The shapes that are drawn. */
    public enum Kind {
        /** One bar lying on its side for each row, made of its parts. */
        BARS,
        /** One standing bar for each row, made of its parts: for days. */
        COLUMNS,
        /** A line for each series over the rows. */
        LINES,
        /** A point with its interval for each row. */
        INTERVALS
    }

    /** A column of numbers and its colour. */
    public record Series(int column, Tone tone) {}

    /** A line at a number, with the words beside it. */
    public record Mark(double at, String text) {}

    public static Chart bars(int label, Series... parts) {
        return of(Kind.BARS, label, List.of(parts));
    }

    public static Chart columns(int label, Series... parts) {
        return of(Kind.COLUMNS, label, List.of(parts));
    }

    public static Chart lines(int label, Series... lines) {
        return of(Kind.LINES, label, List.of(lines));
    }

    public static Chart intervals(int label, int value, int low, int high) {
        return of(Kind.INTERVALS, label, List.of(new Series(value, Tone.ACCENT)))
                .band(low, high);
    }

    private static Chart of(Kind kind, int label, List<Series> series) {
        return new Chart(kind, label, series, null, null, null, null, List.of());
    }

    /** Fixes the ends of the axis of numbers. */
    public Chart between(double first, double last) {
        return new Chart(kind, label, series, low, high, first, last, marks);
    }

    /** Draws a line to compare with. */
    public Chart mark(double at, String text) {
        List<Mark> more = new ArrayList<>(marks);
        more.add(new Mark(at, text));
        return new Chart(kind, label, series, low, high, from, to, List.copyOf(more));
    }

    /** Shades what lies between two columns, behind the lines. */
    public Chart band(int lowest, int highest) {
        return new Chart(kind, label, series, lowest, highest, from, to, marks);
    }
}
