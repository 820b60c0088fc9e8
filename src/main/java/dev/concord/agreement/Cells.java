package dev.concord.agreement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** The slots of a table's cells, made when something first falls into them. */
final class Cells {

    /** Tables up to this size are kept whole: nearly all are. */
    private static final int WHOLE = 64;

    private final Rows rows;
    private int side;
    /** By row and column; -1 where nothing has come. */
    private int[] slots = {};

    private final Map<Long, Integer> others = new HashMap<>();

    Cells(Rows rows) {
        this.rows = rows;
    }

    int slot(int row, int column) {
        int far = Math.max(row, column);
        if (far >= WHOLE) return others.computeIfAbsent(key(row, column), cell -> rows.slot());
        if (far >= side) widen(Math.min(WHOLE, Math.max(4, 2 * far)));
        int cell = row * side + column;
        if (slots[cell] < 0) slots[cell] = rows.slot();
        return slots[cell];
    }

    /** -1 where nothing has come. */
    int find(int row, int column) {
        int far = Math.max(row, column);
        if (far >= WHOLE) return others.getOrDefault(key(row, column), -1);
        return far >= side ? -1 : slots[row * side + column];
    }

    private static long key(int row, int column) {
        return ((long) row << 32) | column;
    }

    private void widen(int wider) {
        int[] moved = new int[wider * wider];
        Arrays.fill(moved, -1);
        for (int i = 0; i < side; i++) System.arraycopy(slots, i * side, moved, i * wider, side);
        slots = moved;
        side = wider;
    }

    /** Sees each cell into which something fell. */
    interface Visitor {
        void see(int row, int column, int slot);
    }

    void each(Visitor visitor) {
        for (int cell = 0; cell < slots.length; cell++) {
            if (slots[cell] >= 0) visitor.see(cell / side, cell % side, slots[cell]);
        }
        others.forEach((key, slot) -> visitor.see((int) (key >> 32), (int) (long) key, slot));
    }
}
