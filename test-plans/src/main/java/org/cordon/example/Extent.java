package org.cordon.example;

import java.util.List;
import org.cordon.dose.GridGeometry;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * How much of the patient is written.
 *
 * @param planesMm heights of the CT slices, on which everything is drawn
 * @param ct origin and spacing of the pixels of a slice
 * @param dose nodes of the dose
 * @param organs what is drawn beside targets and cord
 */
record Extent(List<Double> planesMm, Raster ct, GridGeometry dose, Organs organs) {
    /** What is drawn beside targets and cord. */
    enum Organs {
        /** Nothing. */
        NONE,
        /** Roots, oesophagus, body and couch. */
        BESIDE_TARGET,
        /** Everything. */
        ALL
    }

    /** Distance of slices: the preferred upper end for drawing the cord. */
    static final double SLICE_MM = 2;

    private static final double DOSE_MM = 1.5;

    /**
     * The pixels of a slice.
     *
     * @param fromX centre of the first pixel
     * @param fromY centre of the first pixel
     * @param spacingMm distance of pixels
     * @param columns along x
     * @param rows along y
     */
    record Raster(double fromX, double fromY, double spacingMm, int columns, int rows) {}

    /** The whole trunk between two heights, which are even. */
    static Extent trunk(ZRange range) {
        double lowest = DOSE_MM * (Math.floor(range.lowerMm() / DOSE_MM) - 1);
        int nodes = (int) Math.ceil((range.upperMm() + DOSE_MM - lowest) / DOSE_MM) + 1;
        return new Extent(
                ExampleStructures.planes(range, SLICE_MM),
                new Raster(-179.2, -150, 1.4, 256, 192),
                new GridGeometry(new Point3(-174, -142.5, lowest), DOSE_MM, DOSE_MM, DOSE_MM, 233, 147, nodes),
                Organs.ALL);
    }

    /** Targets and cord of T8 alone, small enough to be read hundreds of times. */
    static Extent compact() {
        return new Extent(
                ExampleStructures.planes(new ZRange(-34, 34), SLICE_MM),
                new Raster(-45, -45, 3, 32, 36),
                new GridGeometry(new Point3(-40, -38, -38), 2, 2, 2, 41, 45, 39),
                Organs.NONE);
    }

    /** A slab of the trunk around T8 with body and couch, small enough for many errors to be injected. */
    static Extent forInjectedErrors() {
        return new Extent(
                ExampleStructures.planes(new ZRange(-34, 34), SLICE_MM),
                new Raster(-180, -150, 7, 52, 38),
                new GridGeometry(new Point3(-64, -70, -38), 2, 2, 2, 65, 71, 39),
                Organs.BESIDE_TARGET);
    }
}
