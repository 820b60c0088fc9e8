package dev.concord.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where two texts differ, word by word within the paragraphs that do. */
public final class WordDiff {

    private static final String BLANK_LINE = "\n\n";

    /** So many words of two passages are compared; longer passages that differ are shown as other passages. */
    private static final int LONGEST = 20_000;

    private WordDiff() {}

    /** Some words in a row: that stand on both sides, or on this one only. */
    public record Run(String words, boolean changed) {}

    /** Passages that stand for each other; a side that has none is empty. */
    public record Row(List<Run> left, List<Run> right) {

        public boolean same() {
            return left.equals(right);
        }
    }

    /** The rows of two texts, from top to bottom: together, the left sides are the left text. */
    public static List<Row> of(String left, String right) {
        List<Row> rows = new ArrayList<>();
        for (Part part : parts(List.of(left.split(BLANK_LINE)), List.of(right.split(BLANK_LINE)))) {
            if (part.changed) rows.add(row(String.join(BLANK_LINE, part.left), String.join(BLANK_LINE, part.right)));
            else part.left.forEach(passage -> rows.add(new Row(same(passage), same(passage))));
        }
        return rows;
    }

    private static List<Run> same(String passage) {
        return List.of(new Run(passage, false));
    }

    private static Row row(String left, String right) {
        List<String> one = words(left);
        List<String> other = words(right);
        if (one.isEmpty() || other.isEmpty() || one.size() + other.size() > LONGEST)
            return new Row(runs(List.of(left), true), runs(List.of(right), true));
        List<Run> ones = new ArrayList<>();
        List<Run> others = new ArrayList<>();
        for (Part part : parts(one, other)) {
            ones.addAll(runs(part.left, part.changed));
            others.addAll(runs(part.right, part.changed));
        }
        return new Row(joined(ones), joined(others));
    }

    /** Lines that stand for each other, in their order. */
    private record Part(List<String> left, List<String> right, boolean changed) {

        Part with(Part next) {
            return new Part(together(left, next.left), together(right, next.right), changed);
        }

        private static List<String> together(List<String> one, List<String> other) {
            List<String> all = new ArrayList<>(one);
            all.addAll(other);
            return all;
        }
    }

    private static List<Part> parts(List<String> left, List<String> right) {
        var found = DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<String>(), null, true);
        List<Part> parts = new ArrayList<>();
        for (AbstractDelta<String> delta : found.getDeltas()) {
            var part = new Part(
                    delta.getSource().getLines(), delta.getTarget().getLines(), delta.getType() != DeltaType.EQUAL);
            // what was taken away and what was put in its place come one after the other
            if (!parts.isEmpty() && parts.getLast().changed == part.changed)
                parts.set(parts.size() - 1, parts.getLast().with(part));
            else parts.add(part);
        }
        return parts;
    }

    private static List<Run> runs(List<String> words, boolean changed) {
        String run = String.join("", words);
        return run.isEmpty() ? List.of() : List.of(new Run(run, changed));
    }

    /** Spaces between words that changed have changed with them, so that a phrase reads as one. */
    private static List<Run> joined(List<Run> runs) {
        List<Run> joined = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean between = run.words.isBlank()
                    && i > 0
                    && i + 1 < runs.size()
                    && runs.get(i - 1).changed
                    && runs.get(i + 1).changed;
            boolean changed = run.changed || between;
            Run last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.changed == changed)
                joined.set(joined.size() - 1, new Run(last.words + run.words, changed));
            else joined.add(new Run(run.words, changed));
        }
        return joined;
    }

    private static List<String> words(String passage) {
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.ROOT);
        breaks.setText(passage);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next())
            words.add(passage.substring(from, to));
        return words;
    }
}
