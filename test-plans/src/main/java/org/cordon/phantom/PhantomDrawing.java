package org.cordon.phantom;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/** Draws phantoms as planning systems do: outlines on planes. */
public final class PhantomDrawing {
    private static final int VERTICES = 720;
    private static final double SMALLEST_MM2 = 1e-3;

    private PhantomDrawing() {}

    /**
     * Outlines of 720 vertices; the area of a drawn section is that of the body within 2e-5.
     *
     * @param body to draw
     * @param info name and number
     * @param planesMm ascending heights; those that miss the body stay empty
     */
    public static Structure draw(PhantomBody body, StructureInfo info, List<Double> planesMm) {
        List<PlanarRegion> regions = new ArrayList<>();
        for (double z : planesThatHit(body, planesMm)) {
            List<Ring> rings = body.section(z).rings(VERTICES);
            regions.add(new PlanarRegion(z, rings));
        }
        return Structure.of(info, regions);
    }

    /**
     * Evenly spaced planes that cover a body with one to spare at both ends.
     *
     * @param body to cover
     * @param spacingMm distance of planes
     * @param offset where the planes lie: 0 to 1 of a spacing above a plane through the origin
     */
    public static List<Double> planes(PhantomBody body, double spacingMm, double offset) {
        long first = (long) Math.floor(body.zRange().lowerMm() / spacingMm - offset) - 1;
        long last = (long) Math.ceil(body.zRange().upperMm() / spacingMm - offset) + 1;
        ImmutableList.Builder<Double> planes = ImmutableList.builder();
        for (long i = first; i <= last; i++) {
            planes.add((i + offset) * spacingMm);
        }
        return planes.build();
    }

    /** The planes on which a body leaves an outline. */
    static List<Double> planesThatHit(PhantomBody body, List<Double> planesMm) {
        return planesMm.stream()
                .filter(z -> body.section(z).areaMm2() > SMALLEST_MM2)
                .toList();
    }
}
