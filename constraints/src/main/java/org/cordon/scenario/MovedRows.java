package org.cordon.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.Metric;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.constraint.StatusLogic;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.OrderedTasks;
import org.cordon.dvh.DvhMetric;
import org.cordon.finding.Reason;
import org.cordon.review.ConstraintRow;
import org.cordon.review.MovableRow;
import org.cordon.review.Reviewed;
import org.cordon.robustness.BodyPoints;
import org.cordon.robustness.MovedHistogram;
import org.cordon.robustness.RigidDose;
import org.cordon.robustness.RigidMove;
import org.cordon.structure.Body;

/** The rows of a review, ready to be asked at any displacement. Immutable and thread-safe. */
final class MovedRows {
    /** The code of a row whose value the points do not give. */
    static final String NOT_REPRODUCED = "ROBUSTNESS_NOT_REPRODUCED";

    /** The code of a row that can only fail, and does not at the planned position. */
    private static final String MET_FOR_NOTHING = "MEETING_PROVES_NOTHING";

    private static final double WHOLE = 1 - 1e-6;
    private static final String INSIDE_ONLY = "JUDGED_ON_PART_INSIDE_GRID";
    private static final double WELL_ABOVE = 2;
    /** Beyond this share of the limit the points do not stand for the row. */
    private static final double SAME_PERCENT = 5;

    private final List<MovableRow> rows;
    private final double toleranceGy;
    private final List<RigidDose> doses = new ArrayList<>();
    private final Map<Body, Integer> index = new LinkedHashMap<>();
    private final List<BodyPoints> bodies;
    private final List<Optional<Reason>> notMoved = new ArrayList<>();
    private final double[] difference;

    /** Values of all rows at one displacement. */
    static final class Values {
        private final double[] value;
        private final Status[] status;

        private Values(int rows) {
            this.value = new double[rows];
            this.status = new Status[rows];
        }

        /** In the metric's unit; NaN where there is none. */
        double value(int row) {
            return value[row];
        }

        /** What the value says; NOT_EVALUATED where it cannot be judged or was not asked. */
        Status status(int row) {
            return status[row];
        }
    }

    /**
     * Prepares rows.
     *
     * @param points about how many stand for a body
     * @param wanted which rows; the others are never asked
     */
    MovedRows(Reviewed plan, int points, boolean[] wanted, ExecutorService executor) {
        this.rows = plan.rows();
        this.toleranceGy = plan.result().protocol().doseToleranceGy();
        for (DoseGrid dose : plan.doses()) {
            doses.add(new RigidDose(dose));
        }
        this.difference = new double[rows.size()];
        for (MovableRow row : rows) {
            Optional<Reason> reason =
                    wanted[notMoved.size()] ? standing(row) : Optional.of(Reason.of("ROBUSTNESS_ROW_NOT_MOVED"));
            notMoved.add(reason);
            if (reason.isEmpty()) {
                row.parts().forEach(part -> index.putIfAbsent(part.body(), index.size()));
            }
        }
        List<Callable<BodyPoints>> tasks = new ArrayList<>();
        index.keySet().forEach(body -> tasks.add(() -> BodyPoints.about(body, points)));
        this.bodies = OrderedTasks.all(tasks, executor);
        settleDifferences();
    }

    /** Whether a row can only fail, and does not at the planned position: elsewhere it may. */
    static boolean isMetForNothing(ConstraintRow row) {
        return row.reason()
                .filter(reason -> reason.code().equals(MET_FOR_NOTHING))
                .isPresent();
    }

    /** Why a row keeps what the review says of it. */
    private static Optional<Reason> standing(MovableRow row) {
        Status status = row.row().status();
        if (!isMetForNothing(row.row()) && (status == Status.NOT_EVALUATED || status == Status.NOT_APPLICABLE)) {
            return Optional.of(row.row().reason().orElseThrow());
        }
        return row.parts().isEmpty() || !(row.row().rule().metric() instanceof Metric.DoseVolume)
                ? Optional.of(Reason.of("ROBUSTNESS_ROW_NOT_MOVED"))
                : Optional.empty();
    }

    private void settleDifferences() {
        boolean[] all = new boolean[rows.size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = notMoved.get(row).isEmpty();
        }
        Values planned = at(RigidMove.none(), all);
        for (int row = 0; row < all.length; row++) {
            if (!all[row]) {
                continue;
            }
            double own = rows.get(row).row().value().orElse(Double.NaN) - planned.value[row];
            double limit = Math.abs(rows.get(row).row().rule().limit().orElse(0));
            if (!(Math.abs(own) <= SAME_PERCENT / 100 * limit)) {
                notMoved.set(
                        row,
                        Optional.of(
                                Double.isNaN(own)
                                        ? Reason.of(NOT_REPRODUCED)
                                        : Reason.of(NOT_REPRODUCED, "difference", own)));
            } else {
                difference[row] = own;
            }
        }
    }

    Optional<Reason> notMoved(int row) {
        return notMoved.get(row);
    }

    double difference(int row) {
        return difference[row];
    }

    /** The distance of a value to the limit, positive on the passing side; infinite without a value. */
    double margin(int row, double value) {
        Rule rule = rows.get(row).row().rule();
        if (Double.isNaN(value) || rule.limit().isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        double limit = rule.limit().getAsDouble();
        return rule.comparison().orElseThrow().isUpperLimit() ? limit - value : value - limit;
    }

    Values at(RigidMove move) {
        boolean[] asked = new boolean[rows.size()];
        for (int row = 0; row < asked.length; row++) {
            asked[row] = notMoved.get(row).isEmpty();
        }
        return at(move, asked);
    }

    Values at(RigidMove move, boolean[] asked) {
        Histograms histograms = new Histograms(move);
        Values values = new Values(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            values.value[row] = Double.NaN;
            values.status[row] = asked[row] ? ask(row, histograms, values.value) : Status.NOT_EVALUATED;
        }
        return values;
    }

    /** The status of one row. */
    Status one(int row, RigidMove move) {
        return ask(row, new Histograms(move), new double[rows.size()]);
    }

    private Status ask(int row, Histograms histograms, double[] value) {
        MovableRow asked = rows.get(row);
        double worst = Double.NaN;
        boolean known = true;
        for (int dose = 0; dose < doses.size(); dose++) {
            for (MovableRow.Part part : asked.parts()) {
                double each = histograms.value(row, dose, part);
                known &= !Double.isNaN(each);
                if (!Double.isNaN(each) && (Double.isNaN(worst) || margin(row, each) < margin(row, worst))) {
                    worst = each;
                }
            }
        }
        value[row] = worst;
        return !known || Double.isNaN(worst) ? Status.NOT_EVALUATED : judged(asked.row(), worst);
    }

    private Status judged(ConstraintRow row, double value) {
        return StatusLogic.judge(row.rule(), value, List.of(), toleranceGy, row.advisory())
                .wouldBe();
    }

    /** The histograms of one displacement, each made when first asked for. */
    private final class Histograms {
        private final RigidMove move;
        private final MovedHistogram[] made = new MovedHistogram[doses.size() * bodies.size()];

        Histograms(RigidMove move) {
            this.move = move;
        }

        double value(int row, int dose, MovableRow.Part part) {
            int body = index.get(part.body());
            int slot = dose * bodies.size() + body;
            if (made[slot] == null) {
                made[slot] = doses.get(dose).histogram(bodies.get(body), move);
            }
            MovedHistogram histogram = made[slot];
            MovableRow asked = rows.get(row);
            if (histogram.insideFraction() >= WHOLE) {
                return corrected(row, histogram, asked, 0);
            }
            if (part.mustLieInside()) {
                return Double.NaN;
            }
            double cold = corrected(row, histogram, asked, 0);
            boolean insideCounts =
                    asked.row().notes().stream().anyMatch(note -> note.code().equals(INSIDE_ONLY));
            if (insideCounts || Double.isNaN(cold)) {
                return cold;
            }
            double hottest = WELL_ABOVE
                    * Math.max(
                            doses.get(dose).maxGy(), asked.row().rule().limit().orElse(0));
            double hot = corrected(row, histogram, asked, hottest);
            if (judged(asked.row(), cold) != judged(asked.row(), hot)) {
                return Double.NaN;
            }
            return margin(row, cold) < margin(row, hot) ? cold : hot;
        }

        private double corrected(int row, MovedHistogram histogram, MovableRow asked, double outsideGy) {
            DvhMetric query = ((Metric.DoseVolume) asked.row().rule().metric()).query();
            OptionalDouble value = histogram.measure(query, asked.prescriptionGy(), outsideGy);
            return value.isEmpty() ? Double.NaN : Math.max(0, value.getAsDouble() + difference[row]);
        }
    }
}
