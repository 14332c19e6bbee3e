package org.cordon.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.cordon.conformity.ConformityIndex;
import org.cordon.conformity.IndexMeasure;
import org.cordon.constraint.Metric;
import org.cordon.constraint.PlanIndex;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.Measurement;
import org.cordon.finding.Reason;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;

/**
 * Measures rows that ask for an index of the plan, such as {@code paddickCi(PTV)}: the number that the section on plan
 * quality shows, with its numerical interval and the volumes it is made of. Thread-safe.
 */
final class IndexMeasurement {
    private static final double MM_PER_CM = 10;

    /** In a formula the volume at the prescribed dose, and not that at half of it. */
    private static final Pattern PRESCRIBED = Pattern.compile("PIV(?!50)");

    private final Scene scene;
    private final DvhStore store;
    private final IndexStore indices;
    private final MadeOnce<Asked, Measure> known = new MadeOnce<>();

    IndexMeasurement(Scene scene, DvhStore store, IndexStore indices) {
        this.scene = scene;
        this.store = store;
        this.indices = indices;
    }

    /** What a number depends on. */
    private record Asked(Metric.Plan metric, int dose, Body body) {}

    /** Tasks that make ahead what the index of a body needs; none when the index cannot be told. */
    List<Callable<Object>> ahead(int dose, Body body) {
        return store.get(dose, body).volumeCc() > 0
                ? target(body)
                        .flatMap(ReviewTarget::prescription)
                        .map(prescription -> indices.ahead(dose, body, prescription.doseGy(), true))
                        .orElse(List.of())
                : List.of();
    }

    /**
     * The number that a row asks for, computed once for all rows that ask for it.
     *
     * @param metric the index with its structures
     * @param dose index of the dose
     * @param body of the index's first structure, whose histogram is known
     */
    Measure measure(Metric.Plan metric, int dose, Body body) {
        return known.get(new Asked(metric, dose, body), () -> compute(metric, dose, body));
    }

    private Optional<ReviewTarget> target(Body body) {
        return scene.targets().list().stream()
                .filter(each -> each.structure().equals(body.structure()))
                .findFirst();
    }

    private Measure compute(Metric.Plan metric, int dose, Body body) {
        Optional<ReviewTarget> target = target(body);
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
        IndexStore.Enclosing parts = indices.enclosing(dose);
        IndexMeasure measure = new IndexMeasure(
                indices.asPlanned(dose).of(dvh, prescriptionGy, touchingOnly, towards),
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
