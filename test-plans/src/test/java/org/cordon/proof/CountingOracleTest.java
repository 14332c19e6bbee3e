package org.cordon.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.DvhMetric.VolumeAtDose;
import org.cordon.dvh.Measurement.Value;
import org.cordon.dvh.VolumeUnit;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.Ring;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against counted points, where drawings are awkward and no closed form helps. */
class CountingOracleTest {
    private static final int PER_SIDE = 60;
    /** An interval that holds everything says nothing. */
    private static final double WIDEST_INTERVAL = 0.5;

    private static final List<Double> EVEN = List.of(-9.0, -6.0, -3.0, 0.0, 3.0, 6.0, 9.0);

    /** A dose that bends everywhere between its nodes. */
    private static double doseGy(double x, double y, double z) {
        return 10 + 4 * StrictMath.sin(x / 7) + 3 * StrictMath.cos(y / 6 + z / 9) + 0.05 * z;
    }

    private static DoseGrid dose(double spacingMm) {
        int n = (int) Math.ceil(60 / spacingMm) + 1;
        GridGeometry grid = new GridGeometry(new Point3(-30, -30, -30), spacingMm, spacingMm, spacingMm, n, n, n);
        float[] doseGy = new float[grid.nodeCount()];
        for (int index = 0; index < doseGy.length; index++) {
            Point3 p = grid.node(index % n, index / n % n, index / n / n);
            doseGy[index] = (float) doseGy(p.xMm(), p.yMm(), p.zMm());
        }
        return DoseGrid.owning(grid, doseGy);
    }

    /** How far a straight line between two nodes lies off at most: an eighth of the squared distance times the bend. */
    private static double bendGy(double spacingMm) {
        return spacingMm * spacingMm / 8 * (4.0 / 49 + 3.0 / 36 + 3.0 / 81);
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

    private static Ring square(double x, double y, double half) {
        return ring(x - half, y - half, x + half, y - half, x + half, y + half, x - half, y + half);
    }

    private static Ring star(double x, double y, double radius, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] xy = new double[74];
        for (int i = 0; i < 37; i++) {
            double r = radius * (0.4 + 0.6 * random.nextDouble());
            xy[2 * i] = x + r * StrictMath.cos(2 * Math.PI * i / 37);
            xy[2 * i + 1] = y + r * StrictMath.sin(2 * Math.PI * i / 37);
        }
        return ring(xy);
    }

    /**
     * A drawing that engines get wrong.
     *
     * @param name what is awkward about it
     * @param doseSpacingMm distance of dose nodes
     * @param planesMm its planes
     * @param outlines of a plane
     */
    record Drawing(String name, double doseSpacingMm, List<Double> planesMm, DoubleFunction<List<Ring>> outlines) {
        Structure structure() {
            List<PlanarRegion> planes = new ArrayList<>();
            for (double z : planesMm) {
                planes.add(new PlanarRegion(z, outlines.apply(z)));
            }
            return Structure.of(StructureInfo.of(1, name), planes);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Drawing> drawings() {
        return List.of(
                new Drawing("islands", 2, EVEN, z -> List.of(square(-8, 1, 4.3), square(7, -2, 3.1))),
                new Drawing("ring", 2, EVEN, z -> List.of(star(0, 0, 14, 5), square(0.5, 0.3, 2.7))),
                new Drawing(
                        "keyhole",
                        2,
                        EVEN,
                        z -> List.of(
                                ring(-9, -9, 9, -9, 9, 0, 4, 0, 4, -4, -4, -4, -4, 4, 4, 4, 4, 0, 9, 0, 9, 9, -9, 9))),
                new Drawing("overlap", 2, EVEN, z -> List.of(square(-2, -2, 6), square(2, 2, 6.4))),
                new Drawing("crossing itself", 2, EVEN, z -> List.of(ring(-8, -8, 8, 8, 8, -8, -8, 8))),
                new Drawing("spikes", 2, EVEN, z -> List.of(star(0.4, -0.7, 13, (long) z))),
                new Drawing("edges on nodes", 2, EVEN, z -> List.of(square(0, 0, 6))),
                new Drawing("between two dose planes", 3, List.of(0.6, 1.0, 1.4, 1.8), z -> List.of(star(1, 1, 8, 3))),
                new Drawing("smaller than a voxel", 3, List.of(-0.4, 0.0, 0.4), z -> List.of(square(1.4, 1.6, 0.6))),
                new Drawing(
                        "missing and irregular slices",
                        2,
                        List.of(-8.5, -7.5, -5.0, 3.0, 3.75, 6.5),
                        z -> List.of(star(0, 0, 9, 11))),
                new Drawing(
                        "far finer dose", 0.75, List.of(-6.0, -2.0, 2.0, 6.0), z -> List.of(star(0, 0, 7, (long) z))));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void engine_and_counted_points_agree(Drawing drawing) {
        DoseGrid dose = dose(drawing.doseSpacingMm());
        Structure structure = drawing.structure();
        Dvh dvh = DvhCalculator.calculate(Body.of(structure, ZConvention.HALF_SLICE), dose);

        CountingOracle counted = new CountingOracle(structure, CountingOracleTest::doseGy, PER_SIDE, 4711);

        double tolerance = counted.fiveErrorsCc();
        assertThat(dvh.insideDoseGridFraction()).isEqualTo(1);
        assertThat(dvh.volumeCc()).isCloseTo(counted.volumeCc(), within(tolerance));
        double spread = counted.highestGy() - counted.lowestGy();
        for (int step = 1; step < 20; step++) {
            double doseGy = counted.lowestGy() + spread * step / 20;
            Value volume = measured(dvh, new VolumeAtDose(doseGy, DoseUnit.GY, VolumeUnit.CC));
            double expected = counted.volumeAtLeastCc(doseGy);
            assertThat(expected)
                    .as("volume at %.2f Gy", doseGy)
                    .isBetween(
                            volume.numerical().lower() - tolerance,
                            volume.numerical().upper() + tolerance);
            assertThat(volume.numerical().upper() - volume.numerical().lower())
                    .isLessThan(WIDEST_INTERVAL * dvh.volumeCc());
        }
        // The hottest of a hundred thousand points is nearly the maximum, and hotter by what bends between nodes at
        // most.
        double bend = bendGy(drawing.doseSpacingMm());
        double share = tolerance / dvh.volumeCc();
        assertThat(dvh.meanGy().orElseThrow()).isCloseTo(counted.meanGy(), within(share * spread + bend));
        assertThat(counted.highestGy())
                .isBetween(
                        dvh.maxGy().orElseThrow() - bend - spread / 20,
                        dvh.maxGy().orElseThrow() + bend);
        assertThat(counted.lowestGy())
                .isBetween(dvh.minGy().orElseThrow() - bend, dvh.minGy().orElseThrow() + bend + spread / 20);
    }

    private static Value measured(Dvh dvh, DvhMetric metric) {
        return (Value) dvh.measure(metric, OptionalDouble.empty());
    }
}
