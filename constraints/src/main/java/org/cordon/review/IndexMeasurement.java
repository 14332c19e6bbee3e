package org.cordon.review;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.IndexMeasure;
import org.cordon.constraint.Metric;
import org.cordon.constraint.PlanIndex;
import org.cordon.dose.DoseBand;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/**
 * Measures rows that ask for an index of the plan, such as {@code paddickCi(PTV)}: the number that the section on plan
 * quality shows, with its numerical interval and the volumes it is made of. Not thread-safe.
 */
final class IndexMeasurement {
    private static final double MM_PER_CM = 10;

    /** In a formula the volume at the prescribed dose, and not that at half of it. */
    private static final Pattern PRESCRIBED = Pattern.compile("PIV(?!50)");

    private final Scene scene;
    private final DvhStore store;
    private final Map<Integer, Enclosed> enclosed = new HashMap<>();
    private final Map<Asked, Measure> known = new HashMap<>();

    IndexMeasurement(Scene scene, DvhStore store) {
        this.scene = scene;
        this.store = store;
    }

    /** What a number depends on. */
    private record Asked(Metric.Plan metric, int dose, Body body) {}

    /** The parts of indices in a dose and in the two doses that enclose it. */
    private record Enclosed(PlanIndices asPlanned, PlanIndices least, PlanIndices most) {}

    private Enclosed enclosed(int dose) {
        return enclosed.computeIfAbsent(dose, index -> {
            PlanIndices asPlanned = new PlanIndices(
                    store.doses().get(index).grid(), scene.matching().structures());
            DoseBand band = DoseBand.of(store.doses().get(index).grid());
            return new Enclosed(asPlanned, asPlanned.in(band.least()), asPlanned.in(band.most()));
        });
    }

    /**
     * The number that a row asks for, computed once for all rows that ask for it.
     *
     * @param metric the index with its structures
     * @param dose index of the dose
     * @param body of the index's first structure, whose histogram is known
     */
    Measure measure(Metric.Plan metric, int dose, Body body) {
        return known.computeIfAbsent(
                new Asked(metric, dose, body), asked -> compute(asked.metric(), asked.dose(), asked.body()));
    }

    private Measure compute(Metric.Plan metric, int dose, Body body) {
        Optional<ReviewTarget> target = scene.targets().list().stream()
                .filter(each -> each.structure().equals(body.structure()))
                .findFirst();
        if (target.isEmpty()) {
            return new Measure.None(Reason.of(
                    "INDEX_OF_NO_TARGET", "structure", body.structure().name()));
        }
        if (target.get().prescription().isEmpty()) {
            return new Measure.None(
                    Reason.of("PRESCRIPTION_UNKNOWN", "target", target.get().name()));
        }
        Optional<Structure> towards = Optional.empty();
        if (metric.index().structures() > 1) {
            String name = metric.structures().get(1);
            towards = scene.matching().sound(name).map(RoiMatching.Found::structure);
            if (towards.isEmpty()) {
                return new Measure.None(Reason.of("REGION_WITHOUT_ITS_STRUCTURE", "structure", name));
            }
        }
        return compute(
                metric.index(), dose, body, target.get().prescription().get().doseGy(), towards);
    }

    private Measure compute(PlanIndex index, int dose, Body body, double prescriptionGy, Optional<Structure> towards) {
        Dvh dvh = store.get(dose, body);
        boolean touchingOnly = scene.targets().list().size() > 1;
        Enclosed parts = enclosed(dose);
        IndexMeasure measure = new IndexMeasure(
                parts.asPlanned().of(dvh, prescriptionGy, touchingOnly, towards),
                parts.least().of(dvh, prescriptionGy, touchingOnly, towards),
                parts.most().of(dvh, prescriptionGy, touchingOnly, towards));
        ConformityIndex asked = asked(index);
        Measurement measured = measure.of(asked);
        if (!(measured instanceof Measurement.Value value)) {
            return new Measure.None(((Measurement.NotEvaluable) measured).reason());
        }
        double scale = index == PlanIndex.GRADIENT_MEASURE ? MM_PER_CM : 1;
        Bounds numerical = value.numerical().times(scale);
        return new Measure.Value(
                value.value() * scale,
                numerical,
                List.of(parts(asked, dvh, prescriptionGy, measure)),
                Optional.empty());
    }

    private static ConformityIndex asked(PlanIndex index) {
        return switch (index) {
            case PADDICK_CI, VANT_RIET_CN -> ConformityIndex.PADDICK;
            case RTOG_CI -> ConformityIndex.RTOG_CONFORMITY;
            case SELECTIVITY -> ConformityIndex.SELECTIVITY;
            case RTOG_COVERAGE -> ConformityIndex.RTOG_QUALITY;
            case RTOG_HI -> ConformityIndex.RTOG_HOMOGENEITY;
            case ICRU83_HI -> ConformityIndex.ICRU83_HOMOGENEITY;
            case GRADIENT_INDEX -> ConformityIndex.GRADIENT_INDEX;
            case GRADIENT_MEASURE -> ConformityIndex.GRADIENT_MEASURE;
            case R50 -> ConformityIndex.R50;
            case R100 -> ConformityIndex.R100;
            case D2CM -> ConformityIndex.D2CM;
            case FALL_OFF -> ConformityIndex.FALL_OFF_MEDIAN;
        };
    }

    /** The formula with what stands in it, for explanations. */
    private static Reason parts(ConformityIndex index, Dvh target, double prescriptionGy, IndexMeasure measure) {
        Map<String, Object> args = new LinkedHashMap<>();
        args.put("formula", index.formula());
        args.put("prescribedGy", prescriptionGy);
        args.put("tvCc", target.volumeCc());
        if (index.formula().contains("TVpiv")) {
            measure.coveredCc().ifPresent(value -> args.put("tvPivCc", value.value()));
        }
        if (PRESCRIBED.matcher(index.formula()).find()) {
            measure.prescribedCc().ifPresent(value -> put(args, "piv", value));
        }
        if (index.formula().contains("PIV50")) {
            measure.halfCc().ifPresent(value -> put(args, "piv50", value));
        }
        return new Reason("INDEX_PARTS", args);
    }

    private static void put(Map<String, Object> args, String name, Measurement.Value value) {
        args.put(name + "Cc", value.value());
        args.put(name + "LowerCc", value.numerical().lower());
        args.put(name + "UpperCc", value.numerical().upper());
    }
}
