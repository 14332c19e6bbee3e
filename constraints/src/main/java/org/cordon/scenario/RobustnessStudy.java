package org.cordon.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.cordon.constraint.Status;
import org.cordon.dose.OrderedTasks;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.Progress;
import org.cordon.review.Reviewed;
import org.cordon.robustness.RigidMove;

/**
 * Asks every row of a review again while the patient is displaced in the dose of the plan.
 *
 * <p>How computed: see {@link org.cordon.robustness}. A row's value is that of its points plus the difference between the
 * full engine and the points at the planned position, so that the planned position has the review's value. Every row is
 * asked with {@value #COARSE_POINTS} points a body, those that come within {@value #NEAR_PERCENT} % of their limit, or
 * fail, again with {@value #FINE_POINTS}. Where a row
 * first fails is looked for along each direction in steps of {@value #STEP_MM} mm, then by bisection to
 * {@value #EXACT_MM} mm: a failure that ends again within one step can be missed.
 *
 * <p>Limits: under a displacement the value is judged, not its bounds, which count at the planned position; the z convention
 * is the one that is judged. Rows on biological dose and
 * on indices of the plan are not asked again.
 */
public final class RobustnessStudy {
    private static final double STEP_MM = 0.5;
    private static final double EXACT_MM = 0.01;
    private static final int COARSE_POINTS = 3_000;
    /** Points a body where a row comes near its limit. */
    static final int FINE_POINTS = 20_000;

    private static final double NEAR_PERCENT = 30;

    private final List<Reason> remarks = new ArrayList<>(List.of(Reason.of("ROBUSTNESS_STATIC_CLOUD")));
    private final RobustnessOptions options;
    private final List<Displacement> displacements;
    private final Reviewed plan;
    private final ExecutorService executor;
    private final Progress progress;
    private final AtomicLong asked = new AtomicLong();

    private RobustnessStudy(Reviewed plan, RobustnessOptions options, ExecutorService executor, Progress progress) {
        this.plan = plan;
        this.options = options;
        this.displacements = Displacement.all(options);
        this.executor = executor;
        this.progress = progress;
    }

    /**
     * Runs it; the result does not depend on the executor's threads.
     *
     * @throws CancellationException when cancelled
     */
    public static RobustnessResult of(
            Reviewed plan, RobustnessOptions options, ExecutorService executor, Progress progress) {
        return new RobustnessStudy(plan, options, executor, progress).run();
    }

    private RobustnessResult run() {
        String source = "isocentre";
        Point3 centre = new Point3(0, 0, 0);
        if (!plan.isocentresMm().isEmpty()) {
            centre = plan.isocentresMm().get(0);
            if (plan.isocentresMm().size() > 1) {
                source = "firstIsocentre";
                remarks.add(Reason.of("ROBUSTNESS_SEVERAL_ISOCENTRES", "number", (long)
                        plan.isocentresMm().size()));
            }
        } else if (plan.targetCentreMm().isPresent()) {
            centre = plan.targetCentreMm().get();
            source = "targetCentre";
            remarks.add(Reason.of("ROBUSTNESS_WITHOUT_ISOCENTRE"));
        } else {
            source = "none";
        }
        boolean[] every = new boolean[plan.rows().size()];
        Arrays.fill(every, true);
        Pass coarse = new Pass(new MovedRows(plan, COARSE_POINTS, every, executor), centre);
        boolean[] near = near(coarse);
        Pass fine = new Pass(new MovedRows(plan, FINE_POINTS, near, executor), centre);
        List<RobustRow> result = new ArrayList<>();
        for (int row = 0; row < plan.rows().size(); row++) {
            Pass pass = near[row] ? fine : coarse;
            Optional<Reason> unmoved = pass.rows.notMoved(row);
            result.add(
                    unmoved.isPresent()
                            ? RobustRow.unmoved(plan.rows().get(row).row(), unmoved.get())
                            : summary(pass, row));
        }
        leavingGrid(result).ifPresent(remarks::add);
        return new RobustnessResult(plan.result(), options, centre, source, displacements.size() - 1, result, remarks);
    }

    /** Which structures leave the dose grid somewhere, and how many rows cannot be judged there. */
    private static Optional<Reason> leavingGrid(List<RobustRow> rows) {
        List<RobustRow> leaving =
                rows.stream().filter(row -> row.notEvaluated() > 0).toList();
        return leaving.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of(
                        "ROBUSTNESS_LEAVES_GRID",
                        "rows",
                        (long) leaving.size(),
                        "structures",
                        leaving.stream()
                                .map(row -> row.row().structure())
                                .distinct()
                                .toList()));
    }

    /** All values and first failures with one number of points. */
    private final class Pass {
        private final MovedRows rows;
        private final List<MovedRows.Values> values;
        private final List<double[]> fails;

        Pass(MovedRows rows, Point3 centre) {
            this.rows = rows;
            this.values = scenarios(rows, centre);
            this.fails = failures(rows);
        }
    }

    /** The rows that come near their limit or beyond it somewhere, or that few points do not reproduce: these are asked with many points. */
    private boolean[] near(Pass coarse) {
        boolean[] near = new boolean[plan.rows().size()];
        for (int row = 0; row < near.length; row++) {
            double limit = Math.abs(plan.rows().get(row).row().rule().limit().orElse(0));
            near[row] = coarse.rows
                    .notMoved(row)
                    .filter(reason -> reason.code().equals(MovedRows.NOT_REPRODUCED))
                    .isPresent();
            for (MovedRows.Values at : coarse.values) {
                near[row] |= coarse.rows.margin(row, at.value(row)) < NEAR_PERCENT / 100 * limit;
            }
            for (double[] direction : coarse.fails) {
                near[row] |= !Double.isNaN(direction[row]);
            }
        }
        return near;
    }

    private List<MovedRows.Values> scenarios(MovedRows rows, Point3 centre) {
        List<Callable<MovedRows.Values>> tasks = new ArrayList<>();
        for (Displacement displacement : displacements) {
            RigidMove move = displacement.about(centre);
            tasks.add(() -> counted(rows.at(cancellable(move)), 1));
        }
        return OrderedTasks.all(tasks, executor);
    }

    /** Per direction and row the shift from which it fails, NaN where it does not. */
    private List<double[]> failures(MovedRows rows) {
        List<Callable<double[]>> tasks = new ArrayList<>();
        for (Direction direction : Direction.all()) {
            tasks.add(() -> counted(along(rows, direction), steps()));
        }
        return OrderedTasks.all(tasks, executor);
    }

    private double[] along(MovedRows rows, Direction direction) {
        int count = plan.rows().size();
        double[] found = new double[count];
        boolean[] open = new boolean[count];
        for (int row = 0; row < count; row++) {
            found[row] = Double.NaN;
            open[row] = rows.notMoved(row).isEmpty();
        }
        int steps = steps();
        for (int step = 0; step <= steps; step++) {
            double shiftMm = Math.min(step * STEP_MM, options.searchMm());
            MovedRows.Values values = rows.at(cancellable(RigidMove.shift(direction.times(shiftMm))), open);
            for (int row = 0; row < count; row++) {
                if (open[row] && values.status(row) == Status.FAIL) {
                    open[row] = false;
                    found[row] = step == 0 ? 0 : bisect(rows, row, direction, (step - 1) * STEP_MM, shiftMm);
                }
            }
        }
        return found;
    }

    private static double bisect(MovedRows rows, int row, Direction direction, double holdsMm, double failsMm) {
        double low = holdsMm;
        double high = failsMm;
        while (high - low > EXACT_MM) {
            double half = (low + high) / 2;
            if (rows.one(row, RigidMove.shift(direction.times(half))) == Status.FAIL) {
                high = half;
            } else {
                low = half;
            }
        }
        return high;
    }

    private int steps() {
        return (int) Math.ceil(options.searchMm() / STEP_MM);
    }

    /** Tells how many displacements of both passes have been asked; a direction counts by its steps. */
    private <T> T counted(T result, int weight) {
        long all = 2L * (displacements.size() + (long) Direction.all().size() * steps());
        progress.step("displace", asked.addAndGet(weight), all);
        return result;
    }

    private RobustRow summary(Pass pass, int row) {
        MovedRows rows = pass.rows;
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        Optional<RobustRow.Worst> worst = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int scenario = 1; scenario < displacements.size(); scenario++) {
            MovedRows.Values at = pass.values.get(scenario);
            counts.merge(at.status(row), 1, Integer::sum);
            double margin = rows.margin(row, at.value(row));
            if (margin < least) {
                least = margin;
                worst = Optional.of(new RobustRow.Worst(displacements.get(scenario), at.value(row), at.status(row)));
            }
        }
        List<OptionalDouble> firstFails = new ArrayList<>();
        for (double[] direction : pass.fails) {
            firstFails.add(Double.isNaN(direction[row]) ? OptionalDouble.empty() : OptionalDouble.of(direction[row]));
        }
        return new RobustRow(
                plan.rows().get(row).row(),
                Optional.empty(),
                OptionalDouble.of(rows.difference(row)),
                displacements.size() - 1,
                counts.getOrDefault(Status.PASS, 0),
                counts.getOrDefault(Status.VARIATION, 0),
                counts.getOrDefault(Status.FAIL, 0),
                counts.getOrDefault(Status.NOT_EVALUATED, 0),
                worst,
                firstFails);
    }

    private RigidMove cancellable(RigidMove move) {
        if (progress.isCancelled()) {
            throw new CancellationException("cancelled");
        }
        return move;
    }
}
