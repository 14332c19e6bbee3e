package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Contradiction;
import org.cordon.constraint.DerivedOn;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.Metric;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.Region;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Source;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.dvh.Dvh;
import org.cordon.dvh.DvhMetric;
import org.cordon.finding.Reason;

/** Explains the rows of a review from what the review found; measures nothing but the other axis of a row's own curve. */
public final class Explanations {
    private static final String STRUCTURE = "structure";

    private final ReviewResult result;

    private Explanations(ReviewResult result) {
        this.result = result;
    }

    /** Explains the rows of one review. */
    public static Explanations of(ReviewResult result) {
        return new Explanations(result);
    }

    /** The rows that an id names: a row's own, or that of a rule with all its rows; none when nothing has this id. */
    public List<ConstraintRow> rows(String id) {
        List<ConstraintRow> own =
                result.rows().stream().filter(row -> row.id().equals(id)).toList();
        return own.isEmpty()
                ? result.rows().stream()
                        .filter(row -> row.rule().id().equals(id))
                        .toList()
                : own;
    }

    /** Why a row says what it says. */
    public Explanation explain(ConstraintRow row) {
        return new Explanation(structure(row), number(row), distance(row), evidence(row), changes(row));
    }

    private static List<Reason> structure(ConstraintRow row) {
        List<Reason> found = new ArrayList<>();
        found.add(
                row.matchedRoi().isPresent()
                        ? Reason.of(
                                "EXPLAIN_FOUND",
                                "roi",
                                row.matchedRoi().get(),
                                "how",
                                row.matchReason(),
                                STRUCTURE,
                                row.structure())
                        : Reason.of("EXPLAIN_NOT_FOUND", STRUCTURE, row.structure()));
        Region region = row.rule().structure().region();
        if (region instanceof Region.AlongTarget along && row.segment().isPresent()) {
            found.add(Reason.of(
                    "EXPLAIN_ALONG_TARGET",
                    "marginMm",
                    along.marginMm(),
                    "lowerMm",
                    row.segment().get().lowerMm(),
                    "upperMm",
                    row.segment().get().upperMm()));
        } else if (region instanceof Region.Margin margin) {
            found.add(Reason.of("EXPLAIN_MARGIN", "marginMm", margin.marginMm()));
        } else if (region instanceof Region.Minus minus) {
            found.add(Reason.of("EXPLAIN_MINUS", STRUCTURE, minus.other()));
        } else if (region instanceof Region.Overlap overlap) {
            found.add(Reason.of("EXPLAIN_OVERLAP", STRUCTURE, overlap.other()));
        }
        row.rule()
                .derivedOn()
                .map(DerivedOn::label)
                .ifPresent(label -> found.add(Reason.of("EXPLAIN_DERIVED_ON", "derivedOn", label)));
        return found;
    }

    private static List<Reason> number(ConstraintRow row) {
        List<Reason> found = new ArrayList<>();
        found.add(formula(row.rule().metric()));
        row.notes().stream().filter(Explanations::isParts).forEach(found::add);
        found.add(Reason.of("EXPLAIN_CONVENTION"));
        row.numerical().ifPresent(bounds -> found.add(interval("EXPLAIN_NUMERICAL", bounds, row)));
        row.convention().ifPresent(bounds -> found.add(interval("EXPLAIN_SPREAD", bounds, row)));
        return found;
    }

    /** What an index is made of belongs to its number. */
    private static boolean isParts(Reason note) {
        return note.code().equals("INDEX_PARTS");
    }

    private static Reason interval(String code, Bounds bounds, ConstraintRow row) {
        String suffix = suffix(row);
        return Reason.of(code, "lower" + suffix, bounds.lower(), "upper" + suffix, bounds.upper());
    }

    /** The unit of a row's number as names of arguments end. */
    private static String suffix(ConstraintRow row) {
        return switch (row.rule().metric().unitSymbol()) {
            case "Gy" -> "Gy";
            case "cGy" -> "CGy";
            case "cc" -> "Cc";
            case "%" -> "Percent";
            case "mm" -> "Mm";
            default -> "";
        };
    }

    private static Reason formula(Metric metric) {
        String code;
        if (metric instanceof Metric.Biological) {
            code = "FORMULA_BIOLOGICAL";
        } else if (metric instanceof Metric.Plan) {
            code = "FORMULA_PLAN_INDEX";
        } else {
            DvhMetric query = ((Metric.DoseVolume) metric).query();
            code = query instanceof DvhMetric.DoseAtVolume
                    ? "FORMULA_DOSE_AT_VOLUME"
                    : query instanceof DvhMetric.DoseToColdVolume
                            ? "FORMULA_DOSE_TO_COLD_VOLUME"
                            : query instanceof DvhMetric.VolumeAtDose
                                    ? "FORMULA_VOLUME_AT_DOSE"
                                    : query instanceof DvhMetric.ColdVolume
                                            ? "FORMULA_COLD_VOLUME"
                                            : query instanceof DvhMetric.StructureVolume
                                                    ? "FORMULA_VOLUME"
                                                    : "FORMULA_STATISTIC";
        }
        return Reason.of(code, "metric", MetricSyntax.print(metric));
    }

    private List<Reason> distance(ConstraintRow row) {
        List<Reason> found = new ArrayList<>();
        if (row.value().isPresent()) {
            curve(row)
                    .ifPresent(dvh -> found.addAll(
                            LimitDistance.of(row.rule(), row.value().getAsDouble(), dvh, prescriptionGy(row))));
        }
        if (row.value().isPresent()
                && row.rule().limit().isPresent()
                && row.rule().metric() instanceof Metric.Plan) {
            double distance = row.rule().limit().getAsDouble() - row.value().getAsDouble();
            found.add(Reason.of("EXPLAIN_INDEX_DISTANCE", "distance" + suffix(row), distance));
        }
        row.location()
                .ifPresent(at ->
                        found.add(Reason.of("EXPLAIN_LOCATION", "xMm", at.xMm(), "yMm", at.yMm(), "zMm", at.zMm())));
        return found;
    }

    private Optional<Dvh> curve(ConstraintRow row) {
        return result.curves().stream()
                .filter(curve -> curve.label().equals(row.structure())
                        && curve.dvh().body().clip().equals(row.segment()))
                .map(StructureCurve::dvh)
                .findFirst();
    }

    private OptionalDouble prescriptionGy(ConstraintRow row) {
        double[] doses = result.prescriptions().stream()
                .filter(each -> row.target().isEmpty()
                        || each.target().equals(row.target().get()))
                .mapToDouble(Prescription::doseGy)
                .distinct()
                .toArray();
        return doses.length == 1 ? OptionalDouble.of(doses[0]) : OptionalDouble.empty();
    }

    private static List<Reason> evidence(ConstraintRow row) {
        List<Reason> found = new ArrayList<>();
        Rule rule = row.rule();
        Source source = rule.source();
        rule.asLimit()
                .ifPresent(limit -> found.add(
                        Reason.of("EXPLAIN_LIMIT", "limit", LimitSyntax.print(limit, rule.metric()), "priority", (long)
                                rule.priority())));
        found.add(new Reason(
                "EXPLAIN_SOURCE",
                Map.of(
                        "citation",
                        source.citation(),
                        "confidence",
                        source.confidence().label(),
                        "edition",
                        rule.details().edition(),
                        "confirmedBy",
                        source.confirmation().map(given -> given.by()).orElse(""),
                        "confirmedOn",
                        source.confirmation()
                                .map(given -> given.on().toString())
                                .orElse(""))));
        if (!rule.details().endpoint().isEmpty() || !rule.details().risk().isEmpty()) {
            found.add(Reason.of(
                    "EXPLAIN_ENDPOINT",
                    "endpoint",
                    rule.details().endpoint(),
                    "risk",
                    rule.details().risk()));
        }
        if (!rule.comment().isEmpty()) {
            found.add(Reason.of("EXPLAIN_COMMENT", "comment", withoutFullStop(rule.comment())));
        }
        rule.details().contradictions().forEach(other -> found.add(contradiction(other)));
        return found;
    }

    /** What another source says, and which counts. */
    static Reason contradiction(Contradiction other) {
        return new Reason(
                "CONTRADICTING_SOURCE",
                Map.of(
                        "says",
                        other.says(),
                        "citation",
                        other.citation(),
                        "confidence",
                        other.confidence().label(),
                        "resolution",
                        withoutFullStop(other.resolution())));
    }

    private static String withoutFullStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static List<Reason> changes(ConstraintRow row) {
        List<Reason> found = new ArrayList<>();
        row.reason().ifPresent(found::add);
        boolean number = row.value().isPresent() && row.rule().limit().isPresent();
        if (number && row.status() == Status.PASS) {
            found.add(Reason.of("CHANGE_PASS"));
        }
        if (number && row.status() == Status.VARIATION) {
            found.add(Reason.of("CHANGE_VARIATION"));
        }
        if (number && row.status() == Status.FAIL) {
            found.add(Reason.of("CHANGE_FAIL"));
        }
        if (row.isLimitInShownBounds()) {
            found.add(Reason.of("CHANGE_WITHIN_BOUNDS"));
        }
        if (row.otherReadings().stream().anyMatch(reading -> reading.status() != row.status())) {
            found.add(Reason.of(
                    "CHANGE_OTHER_READING",
                    "readings",
                    row.otherReadings().stream()
                            .filter(reading -> reading.status() != row.status())
                            .map(ConstraintRow.Reading::label)
                            .toList()));
        }
        if (row.advisory()) {
            found.add(Reason.of("CHANGE_ADVISORY"));
        }
        row.notes().stream()
                .filter(note -> !note.code().equals("CONTRADICTING_SOURCE") && !isParts(note))
                .forEach(found::add);
        return found;
    }
}
