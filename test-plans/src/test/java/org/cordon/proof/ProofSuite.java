package org.cordon.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleFunction;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * The plans of the proof.
 *
 * <p>Shifts by parts of a slice and of a voxel run through the additive recurrence of the plastic number, which spreads
 * evenly and never repeats. Suites with other starts share no shift.
 */
final class ProofSuite {
    private static final List<Double> GRIDS_MM = List.of(1.0, 2.0, 3.0);
    private static final double[] STEPS = {
        0.7548776662466927, 0.5698402909980532, 0.8191725133961645, 0.6710436067037893
    };
    /** 0.2 mm slices of larger bodies are drawn in the benchmark only: they matter least, and cost most. */
    private static final double THIN_SLICES_UP_TO_MM = 10;

    private int count;

    private ProofSuite(int start) {
        this.count = start;
    }

    /** Gradients of 1 Gy/mm along each axis and oblique. */
    private static List<ProofField> linear() {
        return List.of(
                ProofField.linear(ProofField.unit(1, 0, 0)),
                ProofField.linear(ProofField.unit(0, 1, 0)),
                ProofField.linear(ProofField.unit(0, 0, 1)),
                ProofField.linear(ProofField.unit(0.48, 0.6, 0.64)));
    }

    /** Error functions across, along and oblique, and a normal distribution. */
    private static List<ProofField> curved() {
        return List.of(
                ProofField.edge(ProofField.unit(1, 0, 0), 24, 0.1, 1.3),
                ProofField.edge(ProofField.unit(0, 0, -1), 24, 0.15, -2.1),
                ProofField.edge(ProofField.unit(-0.6, 0.48, 0.64), 24, 0.12, 0.4),
                ProofField.gauss(24, 9));
    }

    /** Doses in which nothing was ever fitted. */
    private static List<ProofField> heldOut() {
        return List.of(
                ProofField.linear(ProofField.unit(-0.3, 0.8, -0.5)),
                ProofField.edge(ProofField.unit(0.2, -0.9, 0.3), 18, 0.17, -1.7),
                ProofField.edge(ProofField.unit(0.5, 0.1, 0.9), 30, 0.08, 2.3),
                ProofField.gauss(20, 6.5));
    }

    /** Bodies of the published benchmark, 24 mm large, half way between two planes or everywhere. */
    static List<ProofPlan> benchmark(boolean centred) {
        List<Slices> slices = List.of(Slices.FIFTH, Slices.ONE, Slices.TWO, Slices.THREE);
        ProofSuite suite = new ProofSuite(0);
        return suite.plans(linear(), List.of(24.0), ProofBody::benchmark, slices, centred, 1);
    }

    /** All bodies, sizes and slices in gradients, everywhere; each plan has every third of them. */
    static List<ProofPlan> inGradients() {
        return new ProofSuite(0).everywhere(linear(), List.of(3.0, 5.0, 10.0, 16.0, 24.0, 30.0));
    }

    /** The same in curved doses. */
    static List<ProofPlan> inCurvedDoses() {
        return new ProofSuite(0).everywhere(curved(), List.of(3.0, 5.0, 10.0, 16.0, 24.0, 30.0));
    }

    /** Sizes, doses and shifts that were never looked at when intervals were fitted. */
    static List<ProofPlan> holdOut() {
        return new ProofSuite(50_000).everywhere(heldOut(), List.of(4.0, 7.0, 12.0, 19.0, 27.0));
    }

    private List<ProofPlan> everywhere(List<ProofField> fields, List<Double> sizesMm) {
        return plans(fields, sizesMm, ProofBody::all, List.of(Slices.values()), false, 3);
    }

    private List<ProofPlan> plans(
            List<ProofField> fields,
            List<Double> sizesMm,
            DoubleFunction<List<ProofBody>> bodies,
            List<Slices> slices,
            boolean centred,
            int every) {
        List<ProofBody> all = sizesMm.stream()
                .flatMap(sizeMm -> bodies.apply(sizeMm).stream())
                .toList();
        List<ProofPlan> plans = new ArrayList<>();
        for (ProofField field : fields) {
            Map<ProofBody, Truth> truths = new ConcurrentHashMap<>();
            for (double gridMm : GRIDS_MM) {
                List<DrawnBody> drawn = new ArrayList<>();
                for (ProofBody body : all) {
                    for (Slices slice : slices) {
                        count++;
                        boolean wanted = every == 1 || isCheap(body, slice, field);
                        if (wanted && count % every == plans.size() % every) {
                            drawn.add(DrawnBody.of(body, slice, centred ? 0.5 : part(0)));
                        }
                    }
                }
                drawn.removeIf(each -> !each.isMeasurable());
                plans.add(new ProofPlan(field, gridMm, shift(), drawn, truths));
            }
        }
        return plans;
    }

    /** Whether the truth of the slabs takes milliseconds: closed forms, not quadratures of quadratures. */
    private static boolean isCheap(ProofBody body, Slices slice, ProofField field) {
        boolean flat = !field.kind().equals("gauss");
        boolean thin = slice == Slices.FIFTH;
        return flat ? !thin || body.sizeMm() <= THIN_SLICES_UP_TO_MM : !thin && body.tiltDegrees() == 0;
    }

    /** The structure that decides lives: a cord clipped at parts of a slice in a steep fall-off across it. */
    static List<ProofPlan> cords() {
        return new ProofSuite(0).cordPlans();
    }

    private List<ProofPlan> cordPlans() {
        List<ProofPlan> plans = new ArrayList<>();
        for (double share : new double[] {0.1, 0.15, 0.2}) {
            for (double gridMm : List.of(1.0, 2.0)) {
                for (int place = 0; place < 3; place++) {
                    double angle = 2 * Math.PI * part(1);
                    Point3 across = ProofField.unit(StrictMath.cos(angle), StrictMath.sin(angle), 0);
                    ProofField field = ProofField.edge(across, 16, share, 1.5 - 2.5 * place);
                    List<DrawnBody> drawn = new ArrayList<>();
                    for (double radiusMm : new double[] {4, 5, 6}) {
                        for (Slices slice : List.of(Slices.ONE, Slices.TWO, Slices.THREE)) {
                            double length = 36 + 24 * part(2);
                            double from = -length / 2 + 3 * (part(3) - 0.5);
                            ProofBody cord = ProofBody.cord(radiusMm, new ZRange(from, from + length));
                            drawn.add(DrawnBody.of(cord, slice, part(0)));
                            count++;
                        }
                    }
                    plans.add(new ProofPlan(field, gridMm, shift(), drawn, new ConcurrentHashMap<>()));
                }
            }
        }
        return plans;
    }

    private double part(int axis) {
        return ((count + 1) * STEPS[axis]) % 1;
    }

    private Point3 shift() {
        count++;
        return new Point3(part(1), part(2), part(3));
    }
}
