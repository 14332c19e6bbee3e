package org.cordon.desktop.slices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.desktop.look.Texts;
import org.cordon.geometry.Point3;
import org.cordon.picture.CtVolume;
import org.cordon.picture.Plane;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.review.Prescription;
import org.cordon.structure.Structure;
import org.cordon.text.Numbers;
import org.cordon.text.SafeText;

/** What lies at a point: position, HU, dose, EQD2 for late effects on the cord, structures. As one line of text. */
final class PointReading {
    private static final double CORD_ALPHA_BETA_GY = 2;

    private PointReading() {}

    static String of(SlicesModel model, Point3 point) {
        List<String> parts = new ArrayList<>();
        parts.add("x " + signed(point.xMm()) + "   y " + signed(point.yMm()) + "   z " + signed(point.zMm()) + " mm");
        model.images()
                .map(volume -> volume.valueAt(point))
                .filter(value -> value != CtVolume.NONE)
                .ifPresent(value -> parts.add(Numbers.fixed(value, 0) + " HU"));
        OptionalDouble dose = model.dose().map(grid -> grid.sampleGy(point)).orElse(OptionalDouble.empty());
        if (dose.isPresent()) {
            parts.add(Numbers.fixed(dose.getAsDouble(), 2) + " Gy");
            equivalent(model, dose.getAsDouble()).ifPresent(parts::add);
        } else {
            parts.add(Texts.get("slice.noDose"));
        }
        String names = String.join(", ", structuresAt(model, point));
        if (!names.isEmpty()) {
            parts.add(SafeText.oneLine(names));
        }
        return String.join("     ", parts);
    }

    private static Optional<String> equivalent(SlicesModel model, double doseGy) {
        Optional<Integer> fractions =
                model.plan().result().prescriptions().stream().findFirst().map(Prescription::fractions);
        return fractions
                .filter(n -> n > 0)
                .map(n -> "EQD2\u2082 "
                        + Numbers.fixed(
                                LinearQuadratic.eqd2(new Schedule(doseGy, n), CORD_ALPHA_BETA_GY)
                                        .valueGy(),
                                1)
                        + " Gy");
    }

    static List<String> structuresAt(SlicesModel model, Point3 point) {
        List<String> names = new ArrayList<>();
        for (Structure structure : model.structures()) {
            boolean outline =
                    structure.interpretedType().filter("EXTERNAL"::equals).isPresent();
            if (!outline && contains(model, structure, point)) {
                names.add(structure.name());
            }
        }
        return names;
    }

    private static boolean contains(SlicesModel model, Structure structure, Point3 point) {
        List<double[]> rings = model.contour(structure, Plane.AXIAL, point.zMm());
        boolean in = false;
        for (double[] ring : rings) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                boolean crosses = (ring[i + 1] > point.yMm()) != (ring[i + 3] > point.yMm());
                if (crosses
                        && point.xMm()
                                < ring[i]
                                        + (ring[i + 2] - ring[i])
                                                * (point.yMm() - ring[i + 1])
                                                / (ring[i + 3] - ring[i + 1])) {
                    in = !in;
                }
            }
        }
        return in;
    }

    private static String signed(double mm) {
        return Numbers.fixed(mm, 1);
    }
}
