package org.cordon.proof;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.phantom.PhantomBody;
import org.cordon.phantom.PhantomDvh;
import org.cordon.phantom.Phantoms;

/**
 * A body about the origin.
 *
 * @param name what it is
 * @param sizeMm its diameter
 * @param tiltDegrees of its axis from +z towards +y
 * @param upright the same without the tilt, whose sections are discs
 * @param body as it lies in the patient
 * @param clip the part of the z axis that counts
 */
record ProofBody(
        String name, double sizeMm, double tiltDegrees, PhantomBody upright, PhantomBody body, Optional<ZRange> clip) {
    static final String CORD = "clipped cord";
    private static final Point3 CENTRE = ProofField.ORIGIN;

    private static ProofBody upright(String name, double sizeMm, PhantomBody body) {
        return new ProofBody(name, sizeMm, 0, body, body, Optional.empty());
    }

    /** The bodies of the published benchmark: Nelms et al. 2015, doi 10.1118/1.4923175. */
    static List<ProofBody> benchmark(double sizeMm) {
        double r = sizeMm / 2;
        PhantomBody cylinder = Phantoms.cylinder(CENTRE, r, sizeMm);
        PhantomBody cone = Phantoms.cone(CENTRE, r, sizeMm);
        return List.of(
                upright("sphere", sizeMm, Phantoms.sphere(CENTRE, r)),
                upright("cylinder", sizeMm, cylinder),
                upright("cone", sizeMm, cone),
                new ProofBody(
                        "rotated cylinder",
                        sizeMm,
                        90,
                        cylinder,
                        Phantoms.tiltedCylinder(CENTRE, r, sizeMm, 90),
                        Optional.empty()),
                new ProofBody(
                        "rotated cone",
                        sizeMm,
                        90,
                        cone,
                        Phantoms.tiltedCone(CENTRE, r, sizeMm, 90),
                        Optional.empty()));
    }

    /** Those, and what organs are shaped like: oblique, with holes, in parts. */
    static List<ProofBody> all(double sizeMm) {
        double r = sizeMm / 2;
        return ImmutableList.<ProofBody>builder()
                .addAll(benchmark(sizeMm))
                .add(new ProofBody(
                        "oblique cylinder",
                        sizeMm,
                        35,
                        Phantoms.cylinder(CENTRE, 0.7 * r, sizeMm),
                        Phantoms.tiltedCylinder(CENTRE, 0.7 * r, sizeMm, 35),
                        Optional.empty()))
                .add(upright("torus", sizeMm, Phantoms.torus(CENTRE, 0.66 * r, 0.34 * r)))
                .add(upright(
                        "hollow sphere",
                        sizeMm,
                        Phantoms.hollowSphere(CENTRE, r, new Point3(0.15 * r, -0.1 * r, 0.12 * r), 0.5 * r)))
                .add(upright("two islands", sizeMm, Phantoms.islands(CENTRE, 0.44 * r, 0.24 * r, sizeMm)))
                .build();
    }

    /** A cord of 80 mm, of which a part counts. */
    static ProofBody cord(double radiusMm, ZRange part) {
        PhantomBody cylinder = Phantoms.cylinder(CENTRE, radiusMm, 80);
        return new ProofBody(CORD, 2 * radiusMm, 0, cylinder, cylinder, Optional.of(part));
    }

    /** The histogram of the body itself. */
    Truth truth(ProofField field) {
        return Truth.of(PhantomDvh.ofBody(upright, field.seenByTilted(tiltDegrees), clip));
    }
}
