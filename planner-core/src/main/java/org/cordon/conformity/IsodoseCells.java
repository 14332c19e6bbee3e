package org.cordon.conformity;

import java.util.Arrays;
import java.util.BitSet;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.CellCoverage;
import org.cordon.geometry.CellGrid;
import org.cordon.geometry.RegionRaster;
import org.cordon.structure.Body;
import org.cordon.structure.Slab;
import org.cordon.structure.SlabStack;

/** The dose cells that an isodose reaches, inside the smallest box of cells, with the number of their island. */
final class IsodoseCells {
    private static final int NONE = -1;

    private final DoseGrid dose;
    private final double levelGy;
    private final int[] low = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE};
    private final int[] high = {NONE, NONE, NONE};
    private final int[] size = new int[3];
    private int[] island = {};
    private int islands;

    IsodoseCells(DoseGrid dose, double levelGy) {
        this.dose = dose;
        this.levelGy = levelGy;
        findBox();
        if (high[0] != NONE) {
            label();
        }
    }

    private void findBox() {
        GridGeometry g = dose.geometry();
        float[] row = new float[g.nx()];
        for (int k = 0; k < g.nz(); k++) {
            for (int j = 0; j < g.ny(); j++) {
                if (dose.rowMaxGy(j, k) >= levelGy) {
                    dose.copyTo((k * g.ny() + j) * g.nx(), row, 0, g.nx());
                    widen(row, j, k);
                }
            }
        }
        if (high[0] == NONE) {
            return;
        }
        int[] nodes = {g.nx(), g.ny(), g.nz()};
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.max(0, low[axis] - 1);
            high[axis] = Math.min(nodes[axis] - 2, high[axis]);
            size[axis] = high[axis] - low[axis] + 1;
        }
    }

    /** By a row that reaches the level. */
    private void widen(float[] row, int j, int k) {
        int first = 0;
        while (row[first] < levelGy) {
            first++;
        }
        int last = row.length - 1;
        while (row[last] < levelGy) {
            last--;
        }
        int[] from = {first, j, k};
        int[] to = {last, j, k};
        for (int axis = 0; axis < 3; axis++) {
            low[axis] = Math.min(low[axis], from[axis]);
            high[axis] = Math.max(high[axis], to[axis]);
        }
    }

    private void label() {
        island = new int[size[0] * size[1] * size[2]];
        Arrays.fill(island, NONE);
        int[] stack = new int[1024];
        for (int start = 0; start < island.length; start++) {
            if (island[start] != NONE || !reaches(start)) {
                continue;
            }
            int depth = 0;
            stack[depth++] = start;
            island[start] = islands;
            while (depth > 0) {
                int cell = stack[--depth];
                for (int face = 0; face < 6; face++) {
                    int next = across(cell, face);
                    if (next != NONE && island[next] == NONE) {
                        island[next] = islands;
                        if (depth == stack.length) {
                            stack = Arrays.copyOf(stack, 2 * depth);
                        }
                        stack[depth++] = next;
                    }
                }
            }
            islands++;
        }
    }

    private boolean reaches(int cell) {
        int i = x(cell);
        int j = y(cell);
        int k = z(cell);
        for (int corner = 0; corner < 8; corner++) {
            if (dose.atNodeGy(i + (corner & 1), j + (corner >> 1 & 1), k + (corner >> 2)) >= levelGy) {
                return true;
            }
        }
        return false;
    }

    /** The neighbour through a face (2 an axis) that a point at or above the level lies on; NONE when there is none. */
    private int across(int cell, int face) {
        int axis = face >> 1;
        int i = x(cell);
        int j = y(cell);
        int k = z(cell);
        int own = axis == 0 ? i : axis == 1 ? j : k;
        int to = own + ((face & 1) == 0 ? -1 : 1);
        if (to < low[axis] || to > high[axis]) {
            return NONE;
        }
        int plane = Math.max(to, own);
        for (int corner = 0; corner < 4; corner++) {
            int one = corner & 1;
            int other = corner >> 1;
            float gy = axis == 0
                    ? dose.atNodeGy(plane, j + one, k + other)
                    : axis == 1 ? dose.atNodeGy(i + other, plane, k + one) : dose.atNodeGy(i + one, j + other, plane);
            if (gy >= levelGy) {
                int step = axis == 0 ? 1 : axis == 1 ? size[0] : size[0] * size[1];
                return cell + (to - own) * step;
            }
        }
        return NONE;
    }

    private int x(int cell) {
        return low[0] + cell % size[0];
    }

    private int y(int cell) {
        return low[1] + cell / size[0] % size[1];
    }

    private int z(int cell) {
        return low[2] + cell / (size[0] * size[1]);
    }

    int islandCount() {
        return islands;
    }

    boolean isEmpty() {
        return islands == 0;
    }

    /** The lowest cell of the box along an axis. */
    int low(int axis) {
        return low[axis];
    }

    /** The number of cells of the box along an axis. */
    int size(int axis) {
        return size[axis];
    }

    /** The island of a cell of the box, counted from its lowest; negative when the isodose does not reach it. */
    int islandAt(int column, int row, int layer) {
        return island[(layer * size[1] + row) * size[0] + column];
    }

    boolean reachesBorder() {
        if (isEmpty()) {
            return false;
        }
        GridGeometry g = dose.geometry();
        for (int k = 0; k < g.nz(); k++) {
            boolean end = k == 0 || k == g.nz() - 1;
            for (int j = 0; j < g.ny(); j++) {
                boolean edge = end || j == 0 || j == g.ny() - 1;
                for (int i = 0; i < g.nx(); i += edge ? 1 : g.nx() - 1) {
                    if (dose.atNodeGy(i, j, k) >= levelGy) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    double[] volumesMm3() {
        double[] volumes = new double[islands];
        double cellMm3 = cellMm3();
        TrilinearCell work = new TrilinearCell();
        for (int cell = 0; cell < island.length; cell++) {
            if (island[cell] != NONE) {
                load(work, x(cell), y(cell), z(cell));
                volumes[island[cell]] += cellMm3 * work.fraction();
            }
        }
        return volumes;
    }

    private double cellMm3() {
        GridGeometry g = dose.geometry();
        return g.spacingXMm() * g.spacingYMm() * g.spacingZMm();
    }

    private void load(TrilinearCell work, int i, int j, int k) {
        for (int corner = 0; corner < 8; corner++) {
            int a = corner & 1;
            int b = corner >> 1 & 1;
            int c = corner >> 2;
            work.set(a, b, c, dose.atNodeGy(i + a, j + b, k + c) - levelGy);
        }
    }

    /** The cells of one layer of the box. */
    CellGrid cellGrid() {
        GridGeometry g = dose.geometry();
        return new CellGrid(
                g.originMm().xMm() + low[0] * g.spacingXMm(),
                g.originMm().yMm() + low[1] * g.spacingYMm(),
                g.spacingXMm(),
                g.spacingYMm(),
                size[0],
                size[1]);
    }

    BitSet touchedBy(Body body) {
        BitSet touched = new BitSet();
        if (isEmpty()) {
            return touched;
        }
        GridGeometry g = dose.geometry();
        RegionRaster raster = new RegionRaster(cellGrid());
        for (Slab slab : SlabStack.of(body).slabs()) {
            double from = (slab.lowerMm() - g.originMm().zMm()) / g.spacingZMm() - low[2];
            double to = (slab.upperMm() - g.originMm().zMm()) / g.spacingZMm() - low[2];
            int first = Math.max(0, (int) Math.floor(from));
            int last = Math.min(size[2] - 1, (int) Math.ceil(to) - 1);
            if (first > last) {
                continue;
            }
            CellCoverage coverage = raster.rasterise(slab.region());
            for (int layer = first; layer <= last; layer++) {
                touch(coverage, layer, touched);
            }
        }
        return touched;
    }

    private void touch(CellCoverage coverage, int layer, BitSet touched) {
        for (int row = coverage.firstRow(); row < coverage.endRow(); row++) {
            for (int p = coverage.partialFrom(row); p < coverage.partialFrom(row + 1); p++) {
                mark(islandAt(coverage.partialColumn(p), row, layer), touched);
            }
            for (int s = coverage.spanFrom(row); s < coverage.spanFrom(row + 1); s++) {
                for (int column = coverage.spanBegin(s); column < coverage.spanEnd(s); column++) {
                    mark(islandAt(column, row, layer), touched);
                }
            }
        }
    }

    private static void mark(int island, BitSet touched) {
        if (island != NONE) {
            touched.set(island);
        }
    }
}
