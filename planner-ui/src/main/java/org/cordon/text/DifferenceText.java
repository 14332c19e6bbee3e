package org.cordon.text;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.difference.BeamDifference;
import org.cordon.difference.Change;
import org.cordon.difference.Presence;
import org.cordon.difference.RowDifference;
import org.cordon.difference.StructureDifference;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaStatistics;
import org.cordon.geometry.Point3;
import org.cordon.review.ConstraintRow;

/** Says in words what changed between two versions of a plan. */
public final class DifferenceText {
    private static final String ARROW = " \u2192 ";
    private static final String NOTHING = "\u2013";
    private static final int MOST_DECIMALS = 9;

    private static final Map<String, String> LABELS = ImmutableMap.<String, String>builder()
            .put("planLabel", "plan label")
            .put("planName", "plan name")
            .put("planUid", "plan UID")
            .put("planDate", "date of the plan")
            .put("planIntent", "intent")
            .put("planApproval", "approval of the plan")
            .put("patientPosition", "position of the patient")
            .put("structureSetLabel", "structure set label")
            .put("structureSetUid", "structure set UID")
            .put("structureSetDate", "date of the structure set")
            .put("structureSetApproval", "approval of the structure set")
            .put("frameOfReferenceUid", "frame of reference")
            .put("protocolSha256", "hash of the protocol")
            .put("treatmentBeams", "treatment beams")
            .put("deliveryType", "delivery type")
            .put("radiationType", "radiation")
            .put("energiesMev", "energy in MV")
            .put("isocentresMm", "isocentre in mm")
            .put("metersetMu", "monitor units")
            .put("beamDoseGy", "beam dose in Gy")
            .put("beamType", "beam type")
            .put("fluenceModes", "fluence mode")
            .put("controlPoints", "control points")
            .put("differingControlPoints", "control points with other angles or weights")
            .put("modifiers", "wedges, blocks and the like")
            .put("gantryStartDeg", "gantry at the start in \u00b0")
            .put("gantryStopDeg", "gantry at the end in \u00b0")
            .put("collimatorDeg", "collimator in \u00b0")
            .put("couchDeg", "couch in \u00b0")
            .put("doseRateMuPerMin", "dose rate in MU/min")
            .put("sourceToSurfaceMm", "source to surface in mm")
            .put("interpretedType", "interpreted type")
            .put("fractionsPlanned", "fractions planned")
            .put("doseGy", "dose in Gy")
            .put("prescribedTo", "prescribed to")
            .buildOrThrow();

    private DifferenceText() {}

    /** The change with its property: {@code collimator in °: 10 → 20}. */
    public static String change(Change change) {
        return property(change.property()) + ": " + change.first().orElse(NOTHING) + ARROW
                + change.second().orElse(NOTHING);
    }

    /** What a property is called; what stands before its last colon is kept. */
    public static String property(String property) {
        int split = property.lastIndexOf(": ");
        String name = property.substring(split < 0 ? 0 : split + 2);
        return (split < 0 ? "" : property.substring(0, split + 2)) + LABELS.getOrDefault(name, name);
    }

    /** The beam: {@code beam 2 (Arc 2)}. */
    public static String beam(BeamDifference beam) {
        return "beam " + beam.number() + (beam.name().isEmpty() ? "" : " (" + beam.name() + ")");
    }

    /** What became of a beam, in a sentence part. */
    public static String changes(BeamDifference beam) {
        return switch (beam.presence()) {
            case ADDED -> "added";
            case REMOVED -> "removed";
            case BOTH -> joined(beam.changes());
        };
    }

    /** Several changes in a row. */
    public static String joined(List<Change> changes) {
        return String.join("; ", changes.stream().map(DifferenceText::change).toList());
    }

    /** One word for what became of a structure. */
    public static String word(StructureDifference structure) {
        if (structure.presence() != Presence.BOTH) {
            return structure.presence() == Presence.ADDED ? "added" : "removed";
        }
        if (structure.formerName().isPresent()) {
            return "renamed";
        }
        if (structure.dice().isEmpty() && !structure.sameContours()) {
            return "not compared";
        }
        return structure.isSame() ? "same" : structure.sameContours() ? "relabelled" : "changed";
    }

    /** One word for what became of a row. */
    public static String word(RowDifference.Turn turn) {
        return switch (turn) {
            case SAME -> "same";
            case MOVED -> "other value";
            case BETTER -> "better";
            case WORSE -> "worse";
            case ADDED -> "new";
            case REMOVED -> "gone";
        };
    }

    /** Value with unit of a row in the first version. */
    public static String first(RowDifference row) {
        return value(row.first(), row.second());
    }

    /** Value with unit of a row in the second version. */
    public static String second(RowDifference row) {
        return value(row.second(), row.first());
    }

    /** With as many decimals as its status needs and as it takes to differ from the value in the other version. */
    private static String value(Optional<ConstraintRow> row, Optional<ConstraintRow> other) {
        if (row.isEmpty()) {
            return NOTHING;
        }
        ConstraintRow own = row.get();
        if (own.value().isEmpty()) {
            return Mark.word(own).toLowerCase(Locale.ROOT);
        }
        double value = own.value().getAsDouble();
        String number = Digits.of(own).value(value);
        Optional<ConstraintRow> valued = other.filter(each -> each.value().isPresent());
        if (valued.isPresent()) {
            double elsewhere = valued.get().value().getAsDouble();
            if (value != elsewhere && number.equals(Digits.of(valued.get()).value(elsewhere))) {
                int decimals = 0;
                while (decimals < MOST_DECIMALS
                        && Numbers.fixed(value, decimals).equals(Numbers.fixed(elsewhere, decimals))) {
                    decimals++;
                }
                number = Numbers.fixed(value, decimals);
            }
        }
        String unit = own.rule().metric().unitSymbol();
        return number + (unit.isEmpty() ? "" : Numbers.NO_BREAK_SPACE + unit) + (own.withinBounds() ? " ~" : "");
    }

    /** The limit of the rule, with both where the versions do not agree. */
    public static String limit(RowDifference row) {
        String first = row.first().map(each -> RowText.limit(each.rule())).orElseGet(() -> RowText.limit(row.rule()));
        String second = row.second().map(each -> RowText.limit(each.rule())).orElse(first);
        return first.equals(second) ? first : first + ARROW + second;
    }

    /** Mean, percentile and maximum of one direction: {@code mean 0.9, 95 % 1.9, maximum 2.0 mm}. */
    public static String distances(SurfaceDistances.Directed directed) {
        return "mean " + mm(directed.meanMm()) + ", 95" + Numbers.NO_BREAK_SPACE + "% " + mm(directed.percentile95Mm())
                + ", maximum " + mm(directed.maxMm()) + Numbers.NO_BREAK_SPACE + "mm";
    }

    /** A distance with two decimals, without unit. */
    public static String mm(double value) {
        return Numbers.fixed(value, 2);
    }

    /** A signed difference in Gy with as many decimals as it takes to show anything. */
    public static String signedGy(double gy) {
        int decimals = 2;
        while (gy != 0 && decimals < 5 && Numbers.rounded(gy, decimals).signum() == 0) {
            decimals++;
        }
        return (Numbers.rounded(gy, decimals).signum() > 0 ? "+" : "") + Numbers.fixed(gy, decimals);
    }

    /** The largest difference and where it is. */
    public static String largest(DoseDifferenceStatistics statistics) {
        return signedGy(statistics.largest().differenceGy()) + Numbers.NO_BREAK_SPACE + "Gy at "
                + place(statistics.largest().atMm());
    }

    /** A place: {@code x +1.0, y −2.0, z +3.0 mm}. */
    public static String place(Point3 at) {
        return "x " + RowText.signed(at.xMm()) + ", y " + RowText.signed(at.yMm()) + ", z " + RowText.signed(at.zMm())
                + Numbers.NO_BREAK_SPACE + "mm";
    }

    /** The pass rate, never rounded up to 100 %; empty without points. */
    public static String passRate(GammaStatistics gamma) {
        if (gamma.points() == 0) {
            return "";
        }
        double percent = gamma.passRatePercent().orElseThrow();
        int decimals = 1;
        while (decimals < 6
                && percent < 100
                && Numbers.rounded(percent, decimals).doubleValue() >= 100) {
            decimals++;
        }
        return Numbers.fixed(percent, decimals) + Numbers.NO_BREAK_SPACE + "%";
    }

    /** The criteria: {@code 3 % of 17.91 Gy (global), 2 mm}. */
    public static String criteria(GammaCriteria criteria, double normalisationGy) {
        return Numbers.shortest(criteria.dosePercent()) + Numbers.NO_BREAK_SPACE + "% of "
                + Numbers.withUnit(normalisationGy, "Gy") + " ("
                + criteria.normalisation().label() + "), " + Numbers.shortest(criteria.distanceMm())
                + Numbers.NO_BREAK_SPACE + "mm, points from " + Numbers.shortest(criteria.cutoffPercent())
                + Numbers.NO_BREAK_SPACE + "% up";
    }
}
