package org.cordon.desktop.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.constraint.Status;
import org.cordon.difference.DoseComparison;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.RowDifference;
import org.cordon.dose.GridGeometry;
import org.cordon.gamma.GammaMap;
import org.cordon.geometry.Point3;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.DifferenceText;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** What the screen says of two versions. Holds no nodes. */
final class CompareModel {
    private static final int CURVES = 5;

    private final PlanDifference difference;

    CompareModel(PlanDifference difference) {
        this.difference = difference;
    }

    PlanDifference difference() {
        return difference;
    }

    Optional<DoseComparison> dose() {
        return difference.dose();
    }

    /** The rows that concern either version: losses first, then what turned, then the largest changes. */
    List<RowDifference> rows() {
        return difference.rows().stream()
                .filter(row -> concerns(row.first()) || concerns(row.second()))
                .sorted(Comparator.comparing(CompareModel::rank))
                .toList();
    }

    /** Whether its status is not the same in both, or it is in one only. */
    static boolean isTurned(RowDifference row) {
        return rank(row) < 3;
    }

    private static boolean concerns(Optional<ConstraintRow> row) {
        return row.filter(each -> each.status() != Status.NOT_APPLICABLE).isPresent();
    }

    private static int rank(RowDifference row) {
        if (row.isLoss()) {
            return 0;
        }
        return switch (row.turn()) {
            case WORSE, REMOVED -> 1;
            case BETTER, ADDED -> 2;
            case MOVED -> 3;
            case SAME -> 4;
        };
    }

    /** How many rows have another status, or are in one version only. */
    long turned() {
        return rows().stream().filter(CompareModel::isTurned).count();
    }

    /** The mark of a row in one version; none where it is not there. */
    static Mark mark(Optional<ConstraintRow> row) {
        return row.map(Mark::of).orElse(Mark.NONE);
    }

    /** {@code SpinalCord ±6 mm} for {@code SpinalCord@target(CTV)±6mm}. */
    static String name(RowDifference row) {
        return SafeText.oneLine(row.structure().replaceAll("@target\\([^)]*\\)(\u00b1\\d+)mm", " $1 mm"));
    }

    /** The difference of the shown digits, signed; empty without two numbers. */
    String change(RowDifference row) {
        Optional<BigDecimal> before = number(value(row.first()));
        Optional<BigDecimal> after = number(value(row.second()));
        if (before.isEmpty() || after.isEmpty()) {
            return row.turn() == RowDifference.Turn.MOVED ? "" : DifferenceText.word(row.turn());
        }
        BigDecimal change = after.get().subtract(before.get());
        String digits = change.abs().toPlainString();
        if (change.signum() == 0) {
            return row.turn() == RowDifference.Turn.SAME ? "0" : "\u2248 0";
        }
        return (change.signum() < 0 ? Character.toString(Numbers.MINUS) : "+") + digits;
    }

    /** The value with its unit; without one the reason is the word of its status. */
    String value(Optional<ConstraintRow> row) {
        return row.map(each -> each.value().isPresent()
                        ? RowText.of(each, difference.second().protocol().doseToleranceGy())
                                .value()
                        : Mark.word(each))
                .orElse("\u2013");
    }

    private static Optional<BigDecimal> number(String text) {
        String number = text.split(Character.toString(Numbers.NO_BREAK_SPACE), 2)[0].replace(Numbers.MINUS, '-');
        return number.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(number)) : Optional.empty();
    }

    /** A row of both versions as one sentence. */
    String spoken(RowDifference row) {
        return name(row) + ", " + org.cordon.text.MetricText.brief(row.rule().metric()) + ", "
                + value(row.first()) + " " + mark(row.first()).word() + ", "
                + value(row.second()) + " " + mark(row.second()).word() + ", "
                + DifferenceText.word(row.turn());
    }

    /** Labels, prescription, beams and findings that are not the same, a line each. */
    List<String> planLines() {
        List<String> lines = new ArrayList<>();
        difference.prescription().forEach(change -> lines.add(DifferenceText.change(change)));
        difference.labels().forEach(change -> lines.add(DifferenceText.change(change)));
        difference.beams().stream()
                .filter(beam -> !beam.isSame())
                .forEach(beam -> lines.add(DifferenceText.beam(beam) + ": " + DifferenceText.changes(beam)));
        return lines.stream().map(SafeText::oneLine).toList();
    }

    /** Structures that are not the same, a line each. */
    List<String> structureLines() {
        return difference.structures().stream()
                .filter(each -> !each.isSame())
                .map(each -> SafeText.oneLine(each.name()) + ": " + DifferenceText.word(each)
                        + (each.dice().isPresent()
                                ? ", Dice " + Numbers.fixed(each.dice().getAsDouble(), 3)
                                : ""))
                .toList();
    }

    /** Whether the versions lie in different frames of reference. */
    boolean inOtherFrames() {
        return difference.remarks().stream().anyMatch(reason -> reason.code().contains("FRAMES"));
    }

    /** What a reader must know. */
    List<String> remarks(Wording words) {
        return difference.remarks().stream().map(words::sentence).toList();
    }

    /**
     * A structure's curve in both versions.
     *
     * @param label as shown
     * @param first in the version before
     * @param second in the open plan
     */
    record CurvePair(String label, StructureCurve first, StructureCurve second) {
        /** {@code SpinalCord ±6 mm CTV} for {@code SpinalCord@target(CTV)±6mm}. */
        String name() {
            return label.replaceAll("@target\\(([^)]*)\\)(\u00b1\\d+)mm", " $2 mm $1");
        }
    }

    /** The curves of the structures whose rows changed most, at most five. */
    List<CurvePair> curves() {
        return rows().stream()
                .map(RowDifference::structure)
                .distinct()
                .flatMap(label -> pair(label).stream())
                .limit(CURVES)
                .toList();
    }

    private Optional<CurvePair> pair(String label) {
        Optional<StructureCurve> before = curve(difference.first(), label);
        Optional<StructureCurve> after = curve(difference.second(), label);
        return before.isPresent() && after.isPresent()
                ? Optional.of(new CurvePair(label, before.get(), after.get()))
                : Optional.empty();
    }

    private static Optional<StructureCurve> curve(ReviewResult result, String label) {
        return result.curves().stream()
                .filter(curve -> curve.label().equals(label) && curve.dvh().volumeCc() > 0)
                .findFirst();
    }

    /** The node with the highest gamma, the first of equal ones; empty when nothing was compared. */
    Optional<Point3> worstPoint() {
        return dose().map(DoseComparison::gamma).flatMap(CompareModel::worst);
    }

    private static Optional<Point3> worst(GammaMap gamma) {
        GridGeometry nodes = gamma.geometry();
        double highest = -1;
        Optional<Point3> found = Optional.empty();
        for (int k = 0; k < nodes.nz(); k++) {
            for (int j = 0; j < nodes.ny(); j++) {
                for (int i = 0; i < nodes.nx(); i++) {
                    OptionalDouble value = gamma.at(i, j, k);
                    if (value.isPresent() && value.getAsDouble() > highest) {
                        highest = value.getAsDouble();
                        found = Optional.of(nodes.node(i, j, k));
                    }
                }
            }
        }
        return found;
    }
}
