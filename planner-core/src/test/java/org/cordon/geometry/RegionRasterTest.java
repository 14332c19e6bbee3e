package org.cordon.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionRasterTest {
    private static final CellGrid GRID = new CellGrid(-12, -12, 2, 1.5, 12, 16);
    private static final double ROUNDING = 1e-9;

    private static FlatRegion region(Ring... rings) {
        return FlatRegion.of(new PlanarRegion(0, List.of(rings)));
    }

    private static Ring ring(double... xy) {
        double[] x = new double[xy.length / 2];
        double[] y = new double[xy.length / 2];
        for (int i = 0; i < x.length; i++) {
            x[i] = xy[2 * i];
            y[i] = xy[2 * i + 1];
        }
        return new Ring(x, y);
    }

    private static Ring square(double half) {
        return ring(-half, -half, half, -half, half, half, -half, half);
    }

    private static double area(FlatRegion region) {
        double covered = new RegionRaster(GRID).rasterise(region).coveredCells() * 3;
        assertThat(region.areaMm2()).isCloseTo(covered, within(ROUNDING));
        return covered;
    }

    @Test
    void a_hole_is_cut_out_whatever_its_winding() {
        assertThat(area(region(square(8), square(3)))).isCloseTo(256 - 36, within(ROUNDING));
        assertThat(area(region(square(8), ring(-3, -3, -3, 3, 3, 3, 3, -3)))).isCloseTo(256 - 36, within(ROUNDING));
    }

    @Test
    void an_island_in_a_hole_counts_again() {
        assertThat(area(region(square(8), square(5), square(2)))).isCloseTo(256 - 100 + 16, within(ROUNDING));
    }

    @Test
    void a_keyhole_has_the_area_of_a_ring() {
        Ring keyhole = ring(-8, -8, 8, -8, 8, 0.3, 3, 0.3, 3, -3, -3, -3, -3, 3, 3, 3, 3, 0.3, 8, 0.3, 8, 8, -8, 8);
        assertThat(area(region(keyhole))).isCloseTo(256 - 36, within(ROUNDING));
    }

    @Test
    void islands_joined_by_a_bridge_without_width_have_their_own_area() {
        Ring bridged = ring(-8, -2, -4, -2, -4, 0, 4, 0, 4, -2, 8, -2, 8, 2, 4, 2, 4, 0, -4, 0, -4, 2, -8, 2);
        assertThat(area(region(bridged))).isCloseTo(32, within(ROUNDING));
    }

    @Test
    void overlapping_contours_exclude_what_they_share() {
        assertThat(area(region(ring(-8, -8, 2, -8, 2, 2, -8, 2), ring(-2, -2, 8, -2, 8, 8, -2, 8))))
                .isCloseTo(100 + 100 - 2 * 16, within(ROUNDING));
    }

    @Test
    void the_same_contour_twice_leaves_nothing() {
        assertThat(area(region(square(5), square(5)))).isCloseTo(0, within(ROUNDING));
    }

    @Test
    void a_bow_tie_has_the_area_of_both_triangles() {
        assertThat(area(region(ring(-6, -4, 6, 4, 6, -4, -6, 4)))).isCloseTo(48, within(ROUNDING));
    }

    @Test
    void a_contour_on_the_cell_borders_fills_whole_cells() {
        CellCoverage coverage = new RegionRaster(GRID).rasterise(region(ring(-4, -3, 4, -3, 4, 3, -4, 3)));
        assertThat(coverage.coveredCells()).isCloseTo(16, within(ROUNDING));
        assertThat(coverage.partialFrom(GRID.rows())).isZero();
    }

    @Test
    void a_contour_smaller_than_a_cell_keeps_area_and_centroid() {
        CellCoverage coverage = new RegionRaster(GRID).rasterise(region(ring(0.5, 0.3, 0.9, 0.3, 0.9, 0.7, 0.5, 0.7)));
        assertThat(coverage.coveredCells() * 3).isCloseTo(0.16, within(ROUNDING));
        assertThat(coverage.moment(0, 1) / coverage.moment(0, 0)).isCloseTo(0.35, within(ROUNDING));
        assertThat(coverage.moment(0, 2) / coverage.moment(0, 0)).isCloseTo(0.5 / 1.5, within(ROUNDING));
    }

    @Test
    void what_lies_outside_the_grid_is_left_out_on_every_side() {
        assertThat(new RegionRaster(GRID).rasterise(region(square(1e7))).coveredCells())
                .isCloseTo(12 * 16, within(ROUNDING));
        for (Ring half : List.of(
                ring(-100, -50, 0, -60, 0, 70, -100, 40),
                ring(100, -50, 0, -60, 0, 70, 100, 40),
                ring(-90, -99, 90, -99, 80, 0, -80, 0),
                ring(-90, 99, 90, 99, 80, 0, -80, 0))) {
            assertThat(new RegionRaster(GRID).rasterise(region(half)).coveredCells())
                    .isCloseTo(96, within(ROUNDING));
        }
    }

    @Test
    void a_row_of_very_many_edges_ends_and_stays_near_the_area() {
        int n = 6000;
        double[] x = new double[2 * n];
        double[] y = new double[2 * n];
        for (int i = 0; i < n; i++) {
            x[i] = -10 + 20.0 * i / n;
            y[i] = i % 2 == 0 ? 0.1 : 1.3;
            x[2 * n - 1 - i] = x[i];
            y[2 * n - 1 - i] = y[i] + 5;
        }
        assertThat(region(new Ring(x, y)).areaMm2()).isCloseTo(5 * 20, within(0.2));
    }

    /** Any closed polygons: crossing, touching, overlapping; against points on a fine lattice. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_polygons_cover_what_counting_points_says(long seed) {
        Random random = new Random(seed);
        List<Ring> rings = new ArrayList<>();
        for (int r = 0; r <= random.nextInt(3); r++) {
            int n = 3 + random.nextInt(9);
            double[] x = new double[n];
            double[] y = new double[n];
            for (int i = 0; i < n; i++) {
                x[i] = Math.rint(40 * (random.nextDouble() - 0.5)) / 2;
                y[i] = Math.rint(40 * (random.nextDouble() - 0.5)) / 2;
            }
            rings.add(new Ring(x, y));
        }
        FlatRegion region = FlatRegion.of(new PlanarRegion(0, rings));
        int fine = 60;
        CellCoverage coverage = new RegionRaster(GRID).rasterise(region);
        double[][] counted = new double[GRID.rows()][GRID.columns()];
        double[][] covered = new double[GRID.rows()][GRID.columns()];
        for (int row = 0; row < GRID.rows(); row++) {
            for (int s = coverage.spanFrom(row); s < coverage.spanFrom(row + 1); s++) {
                for (int c = coverage.spanBegin(s); c < coverage.spanEnd(s); c++) {
                    covered[row][c] += 1;
                }
            }
            for (int p = coverage.partialFrom(row); p < coverage.partialFrom(row + 1); p++) {
                covered[row][coverage.partialColumn(p)] += coverage.moment(p, 0);
            }
            for (int column = 0; column < GRID.columns(); column++) {
                for (int s = 0; s < fine * fine; s++) {
                    double x = -12 + 2 * (column + (s % fine + 0.5) / fine);
                    int down = s / fine;
                    double y = -12 + 1.5 * (row + (down + 0.5) / fine);
                    counted[row][column] += region.contains(x, y) ? 1.0 / (fine * fine) : 0;
                }
                // Points on a lattice miss at most about half a row of them an edge.
                assertThat(covered[row][column]).isCloseTo(counted[row][column], within(0.04));
            }
        }
        Collections.reverse(rings);
        assertThat(FlatRegion.of(new PlanarRegion(0, rings)).areaMm2()).isCloseTo(region.areaMm2(), within(ROUNDING));
    }
}
