package dev.concord.adjudication.ui;

import java.util.ArrayList;
import java.util.List;

/** What one text has that another has not, line by line, by the longest common sequence of lines. */
record LineDiff(List<Line> lines) {

    /** Where a line stands. */
    enum Side {
        BOTH,
        OLD,
        NEW
    }

    record Line(Side side, String text) {}

    LineDiff {
        lines = List.copyOf(lines);
    }

    static LineDiff between(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int[][] common = common(old, fresh);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            boolean same = i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j));
            if (same) {
                lines.add(new Line(Side.BOTH, old.get(i)));
                i++;
                j++;
            } else if (j == fresh.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Side.OLD, old.get(i++)));
            } else {
                lines.add(new Line(Side.NEW, fresh.get(j++)));
            }
        }
        return new LineDiff(lines);
    }

    /** For each place in both texts, how many lines the rests have in common. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    long count(Side side) {
        return lines.stream().filter(line -> line.side() == side).count();
    }

    boolean isEmpty() {
        return count(Side.BOTH) == lines.size();
    }
}
