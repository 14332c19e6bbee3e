package org.cordon.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.dose.OrderedTasks;
import org.cordon.dvh.DoseUnit;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhCalculator;
import org.cordon.dvh.DvhMetric;
import org.cordon.dvh.Measurement;
import org.cordon.dvh.VolumeUnit;
import org.cordon.geometry.Point3;
import org.cordon.phantom.PhantomBody;
import org.cordon.phantom.PhantomDrawing;
import org.cordon.phantom.PhantomDvh;
import org.cordon.phantom.Phantoms;
import org.cordon.phantom.PlanarField;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;
import org.cordon.structure.ZConvention;

/** Bodies with closed-form histograms in an oblique linear dose of 1 Gy/mm: what is computed here must be the truth. */
final class PhantomCases {
    private static final Point3 CENTRE = new Point3(3, -20, 7);
    private static final double SPACING_MM = 2;
    private static final double HALF_MM = 50;
    private static final double MIDDLE_GY = 70;
    /** 0.5 % of the volume, and 0.05 Gy at 1 Gy/mm: what is promised of the engine on such bodies. */
    private static final double VOLUME = 0.005;

    private static final double DOSE_GY = 0.05;

    private PhantomCases() {}

    static List<SelfTestCase> run(ExecutorService executor) {
        PlanarField field = PlanarField.linear(CENTRE, new double[] {1, 0.6, 0.4}, MIDDLE_GY, 1);
        DoseGrid dose = dose(field);
        List<Callable<List<SelfTestCase>>> tasks = new ArrayList<>();
        for (PhantomBody body : Phantoms.all(CENTRE)) {
            tasks.add(() -> cases(body, field, dose));
        }
        return OrderedTasks.all(tasks, executor).stream().flatMap(List::stream).toList();
    }

    private static List<SelfTestCase> cases(PhantomBody body, PlanarField field, DoseGrid dose) {
        List<Double> planes = PhantomDrawing.planes(body, SPACING_MM, 0.3);
        Structure drawn = PhantomDrawing.draw(body, StructureInfo.of(1, body.name()), planes);
        PhantomDvh truth = PhantomDvh.ofSlabs(body, planes, field, Optional.empty());
        Dvh dvh = DvhCalculator.calculate(Body.of(drawn, ZConvention.HALF_SLICE), dose);
        return List.of(
                volume(body, truth, dvh),
                dose(body, "D95%", 0.95 * truth.volumeCc(), 95, VolumeUnit.PERCENT, truth, dvh),
                dose(body, "D0.03cc", 0.03, 0.03, VolumeUnit.CC, truth, dvh));
    }

    private static DoseGrid dose(PlanarField field) {
        int nodes = (int) (2 * HALF_MM / SPACING_MM) + 1;
        GridGeometry grid = new GridGeometry(
                new Point3(CENTRE.xMm() - HALF_MM, CENTRE.yMm() - HALF_MM, CENTRE.zMm() - HALF_MM),
                SPACING_MM,
                SPACING_MM,
                SPACING_MM,
                nodes,
                nodes,
                nodes);
        return field.on(grid);
    }

    private static SelfTestCase volume(PhantomBody body, PhantomDvh truth, Dvh dvh) {
        boolean passed = Math.abs(dvh.volumeCc() - truth.volumeCc()) <= VOLUME * truth.volumeCc();
        return new SelfTestCase(
                "phantom",
                body.name() + "-volume",
                body.name() + ", volume",
                shown(truth.volumeCc(), "cc"),
                shown(dvh.volumeCc(), "cc"),
                passed);
    }

    private static SelfTestCase dose(
            PhantomBody body,
            String metric,
            double hottestCc,
            double volume,
            VolumeUnit unit,
            PhantomDvh truth,
            Dvh dvh) {
        double expected = truth.doseToHottestGy(hottestCc);
        Measurement measured =
                dvh.measure(new DvhMetric.DoseAtVolume(volume, unit, DoseUnit.GY), OptionalDouble.empty());
        String id = body.name() + "-" + metric;
        String title = body.name() + ", " + metric;
        if (measured instanceof Measurement.Value value) {
            return new SelfTestCase(
                    "phantom",
                    id,
                    title,
                    shown(expected, "Gy"),
                    shown(value.value(), "Gy"),
                    Math.abs(value.value() - expected) <= DOSE_GY);
        }
        return new SelfTestCase(
                "phantom",
                id,
                title,
                shown(expected, "Gy"),
                ((Measurement.NotEvaluable) measured).reason().code(),
                false);
    }

    private static String shown(double value, String unit) {
        return String.format(Locale.ROOT, "%.3f %s", value, unit);
    }
}
