package org.cordon.example;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Draws the structures of an example plan on the planes of its CT. */
final class ExampleStructures {
    /** Where the organs lie. */
    static final ContourTracer.Window BODY = new ContourTracer.Window(-176, 176, -146, 78);

    private static final ContourTracer.Window SPINE = new ContourTracer.Window(-40, 40, -45, 55);
    private static final double FINE_CELL_MM = 0.8;
    private static final double COARSE_CELL_MM = 4;

    private final List<Double> planesMm;
    private final List<Structure> drawn = new ArrayList<>();

    ExampleStructures(List<Double> planesMm) {
        this.planesMm = List.copyOf(planesMm);
    }

    /** Draws a small structure near the spine with a fine pen. */
    ExampleStructures fine(String name, String type, int rgb, Solid solid) {
        ContourTracer tracer = new ContourTracer(SPINE, FINE_CELL_MM, 0.02, 1);
        return add(name, type, rgb, z -> tracer.trace(solid, z));
    }

    /** Draws a large organ; islands smaller than 1 cm² in a plane are left out. */
    ExampleStructures coarse(String name, String type, int rgb, Solid solid) {
        ContourTracer tracer = coarsePen();
        return add(name, type, rgb, z -> tracer.trace(solid, z));
    }

    /** Draws the same contour on every plane. */
    ExampleStructures box(String name, String type, int rgb, Ring outline) {
        return add(name, type, rgb, z -> List.of(outline));
    }

    /** Draws the shell of a large body: its outline and, as a hole, that of the body shrunk by a thickness. */
    ExampleStructures shell(String name, String type, int rgb, Solid solid, double thicknessMm) {
        ContourTracer tracer = coarsePen();
        Solid inner = solid.grownBy(-thicknessMm);
        return add(name, type, rgb, z -> {
            List<Ring> rings = new ArrayList<>(tracer.trace(solid, z));
            rings.addAll(tracer.trace(inner, z));
            return rings;
        });
    }

    /** What was drawn, numbered from 1 in the order of drawing. */
    List<Structure> structures() {
        return List.copyOf(drawn);
    }

    private static ContourTracer coarsePen() {
        return new ContourTracer(BODY, COARSE_CELL_MM, 0.1, 100);
    }

    private ExampleStructures add(String name, String type, int rgb, DoubleFunction<List<Ring>> outlines) {
        List<PlanarRegion> regions = new ArrayList<>();
        for (double z : planesMm) {
            List<Ring> rings = outlines.apply(z);
            if (!rings.isEmpty()) {
                regions.add(new PlanarRegion(z, rings));
            }
        }
        drawn.add(
                Structure.of(new StructureInfo(drawn.size() + 1, name, Optional.of(type), Optional.of(rgb)), regions));
        return this;
    }

    /** Planes every so many mm from end to end. */
    static List<Double> planes(ZRange range, double spacingMm) {
        List<Double> planes = new ArrayList<>();
        int count = (int) Math.rint(range.lengthMm() / spacingMm) + 1;
        for (int i = 0; i < count; i++) {
            planes.add(range.lowerMm() + i * spacingMm);
        }
        return planes;
    }
}
