package org.cordon.dvh;

import java.util.Optional;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;

/** The dose cells of a box with a corner at or above a dose, and the smallest box around them. */
final class HotCells {
    private final WorkBox box;
    private final boolean[] hot;
    /** Whether a row of cells has any. */
    private final boolean[] rows;

    private HotCells(WorkBox box) {
        this.box = box;
        this.rows = new boolean[(box.jTo() - box.jFrom()) * (box.kTo() - box.kFrom())];
        this.hot = new boolean[rows.length * (box.iTo() - box.iFrom())];
    }

    static Optional<HotCells> find(DoseGrid dose, WorkBox within, double fromGy) {
        WorkBox around = around(dose, within, fromGy);
        if (around.isEmpty()) {
            return Optional.empty();
        }
        HotCells cells = new HotCells(around);
        for (int k = around.kFrom(); k <= around.kTo(); k++) {
            for (int j = around.jFrom(); j <= around.jTo(); j++) {
                for (int i = around.iFrom(); dose.rowMaxGy(j, k) >= fromGy && i <= around.iTo(); i++) {
                    if (dose.atNodeGy(i, j, k) >= fromGy) {
                        cells.mark(i, j, k);
                    }
                }
            }
        }
        return Optional.of(cells);
    }

    private static WorkBox around(DoseGrid dose, WorkBox within, double fromGy) {
        int[] low = {within.iTo(), within.jTo(), within.kTo()};
        int[] high = {within.iFrom(), within.jFrom(), within.kFrom()};
        for (int k = within.kFrom(); k <= within.kTo(); k++) {
            for (int j = within.jFrom(); j <= within.jTo(); j++) {
                if (dose.rowMaxGy(j, k) >= fromGy) {
                    for (int i = within.iFrom(); i <= within.iTo(); i++) {
                        if (dose.atNodeGy(i, j, k) >= fromGy) {
                            include(low, high, i, j, k);
                        }
                    }
                }
            }
        }
        GridGeometry g = dose.geometry();
        return new WorkBox(
                Math.max(within.iFrom(), low[0] - 1),
                Math.min(Math.min(within.iTo(), g.nx() - 1), high[0] + 1),
                Math.max(within.jFrom(), low[1] - 1),
                Math.min(Math.min(within.jTo(), g.ny() - 1), high[1] + 1),
                Math.max(within.kFrom(), low[2] - 1),
                Math.min(Math.min(within.kTo(), g.nz() - 1), high[2] + 1),
                within.split());
    }

    private static void include(int[] low, int[] high, int i, int j, int k) {
        low[0] = Math.min(low[0], i);
        low[1] = Math.min(low[1], j);
        low[2] = Math.min(low[2], k);
        high[0] = Math.max(high[0], i);
        high[1] = Math.max(high[1], j);
        high[2] = Math.max(high[2], k);
    }

    /** Marks the cells around a node. */
    private void mark(int i, int j, int k) {
        for (int c = 0; c < 8; c++) {
            int ci = i - (c & 1);
            int cj = j - (c >> 1 & 1);
            int ck = k - (c >> 2);
            if (ci >= box.iFrom()
                    && ci < box.iTo()
                    && cj >= box.jFrom()
                    && cj < box.jTo()
                    && ck >= box.kFrom()
                    && ck < box.kTo()) {
                hot[index(ci, cj, ck)] = true;
                rows[row(cj, ck)] = true;
            }
        }
    }

    private int index(int i, int j, int k) {
        return row(j, k) * (box.iTo() - box.iFrom()) + i - box.iFrom();
    }

    private int row(int j, int k) {
        return (k - box.kFrom()) * (box.jTo() - box.jFrom()) + j - box.jFrom();
    }

    WorkBox box() {
        return box;
    }

    /** Whether a row of cells of the box has a cell with a corner at or above the dose. */
    boolean inRow(int j, int k) {
        return rows[row(j, k)];
    }

    /** Whether a cell of the box has a corner at or above the dose. */
    boolean contains(int i, int j, int k) {
        return hot[index(i, j, k)];
    }
}
