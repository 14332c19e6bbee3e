package org.cordon.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cordon.proof.Outcome.Against;
import org.cordon.structure.ZConvention;

/** Prints the errors by body, slice and grid, and the calibration of the intervals, as Markdown. */
final class AccuracyTable {
    private static final List<String> COLUMNS =
            List.of(Outcome.VOLUME, Outcome.GAP, "D99%", "D95%", "D5%", "D1%", "D0.03cc", "Mean");
    private static final List<String> SUITES = List.of("benchmark", "gradients", "curved", "cord", "hold-out");

    private AccuracyTable() {}

    /** Runs all suites, or those named. */
    public static void main(String[] args) throws InterruptedException, ExecutionException {
        for (String suite : args.length == 0 ? SUITES : List.of(args)) {
            switch (suite) {
                case "benchmark" -> {
                    benchmark("Benchmark bodies, 24 mm, centred between planes", run(ProofSuite.benchmark(true)));
                    benchmark("Benchmark bodies, 24 mm, everywhere", run(ProofSuite.benchmark(false)));
                }
                case "gradients" -> all("All bodies, 3 to 30 mm, 1 Gy/mm", run(ProofSuite.inGradients()));
                case "curved" ->
                    all("All bodies, 3 to 30 mm, error functions and Gaussian", run(ProofSuite.inCurvedDoses()));
                case "cord" -> cord(run(ProofSuite.cords()));
                case "hold-out" ->
                    calibration(
                            "Held out: other sizes, doses and shifts",
                            ProofRun.of(ProofSuite.holdOut(), EnumSet.of(Against.SLABS)));
                default -> throw new IllegalArgumentException("suites are " + SUITES + ", was " + suite);
            }
        }
    }

    private static List<Outcome> run(List<ProofPlan> plans) throws InterruptedException, ExecutionException {
        return ProofRun.of(plans, EnumSet.allOf(Against.class));
    }

    private static void benchmark(String title, List<Outcome> outcomes) {
        heading(title);
        errors(outcomes, "convention", o -> against(o));
        errors(outcomes, "body, half-slice against the body", halfSliceAgainst(Against.BODY), AccuracyTable::body);
        errors(outcomes, "slice, half-slice against the body", halfSliceAgainst(Against.BODY), AccuracyTable::slice);
    }

    private static void all(String title, List<Outcome> outcomes) {
        heading(title);
        errors(outcomes, "convention", o -> against(o));
        Predicate<Outcome> body = halfSliceAgainst(Against.BODY);
        errors(outcomes, "body, half-slice against the body", body, AccuracyTable::body);
        errors(outcomes, "size, half-slice against the body", body, AccuracyTable::size);
        errors(outcomes, "slice, half-slice against the body", body, AccuracyTable::slice);
        Predicate<Outcome> slabs = halfSliceAgainst(Against.SLABS);
        errors(outcomes, "body, half-slice against its slabs", slabs, AccuracyTable::body);
        errors(outcomes, "size, half-slice against its slabs", slabs, AccuracyTable::size);
        errors(outcomes, "slice, half-slice against its slabs", slabs, AccuracyTable::slice);
        errors(outcomes, "dose and grid, half-slice against its slabs", slabs, AccuracyTable::doseAndGrid);
        calibration(title, outcomes);
    }

    private static void cord(List<Outcome> outcomes) {
        heading("Clipped cord, radius 4 to 6 mm, in a fall-off of 10 to 20 % of 16 Gy a mm");
        Map<String, Tally> rows = new TreeMap<>();
        for (Outcome o : outcomes) {
            if (halfSliceAgainst(Against.BODY).test(o)
                    && List.of("V10Gy", "D0.03cc", "Max").contains(o.metric())) {
                String row = String.format(
                        Locale.ROOT,
                        "%s, grid %.0f mm, slice %s mm",
                        o.metric(),
                        o.setting().gridMm(),
                        o.setting().slices());
                rows.computeIfAbsent(row, k -> new Tally()).add(o);
            }
        }
        System.out.println(
                "| half-slice against the body, points or Gy | cases | mean error | largest | truth in interval % |");
        System.out.println("|---|--:|--:|--:|--:|");
        rows.forEach((name, t) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.4f | %.4f | %.1f |%n",
                name,
                t.count(),
                t.mean(),
                t.max(),
                t.heldPercent()));
        calibration("Clipped cord", outcomes);
    }

    private static void heading(String title) {
        System.out.println();
        System.out.println("### " + title);
    }

    private static String against(Outcome o) {
        return o.setting().convention().label()
                + (o.setting().against() == Against.BODY ? " against the body" : " against its slabs");
    }

    private static String body(Outcome o) {
        return o.setting().body();
    }

    private static String size(Outcome o) {
        return String.format(Locale.ROOT, "%2.0f mm", o.setting().sizeMm());
    }

    private static String slice(Outcome o) {
        return o.setting().slices();
    }

    private static String doseAndGrid(Outcome o) {
        return String.format(
                Locale.ROOT, "%s, %.0f mm", o.setting().field(), o.setting().gridMm());
    }

    private static Predicate<Outcome> halfSliceAgainst(Against against) {
        return o -> o.setting().convention() == ZConvention.HALF_SLICE
                && o.setting().against() == against;
    }

    private static void errors(List<Outcome> outcomes, String by, Function<Outcome, String> row) {
        errors(outcomes, by, o -> true, row);
    }

    /** Mean and largest absolute error of each column, one row a key. */
    private static void errors(
            List<Outcome> outcomes, String by, Predicate<Outcome> which, Function<Outcome, String> row) {
        Map<String, Map<String, Tally>> rows = new TreeMap<>();
        outcomes.stream()
                .filter(which)
                .forEach(o -> rows.computeIfAbsent(row.apply(o), k -> new TreeMap<>())
                        .computeIfAbsent(o.metric(), k -> new Tally())
                        .add(o));
        System.out.println();
        System.out.println("| by " + by + " | cases | " + String.join(" | ", COLUMNS) + " |");
        System.out.println("|---|--:|" + "--:|".repeat(COLUMNS.size()));
        rows.forEach((name, tallies) -> {
            StringBuilder line = new StringBuilder(
                    "| " + name + " | " + tallies.get(Outcome.VOLUME).count() + " |");
            for (String column : COLUMNS) {
                Tally t = tallies.get(column);
                line.append(t == null ? " - |" : String.format(Locale.ROOT, " %.3f (%.3f) |", t.mean(), t.max()));
            }
            System.out.println(line);
        });
    }

    /** How often intervals hold the truth under the same convention, and how wide they are. */
    private static void calibration(String title, List<Outcome> outcomes) {
        Map<String, Tally> classes = new TreeMap<>();
        Tally all = new Tally();
        for (Outcome o : outcomes) {
            if (o.setting().against() == Against.SLABS && o.hasInterval()) {
                classes.computeIfAbsent(o.metricClass(), k -> new Tally()).add(o);
                all.add(o);
            }
        }
        classes.put("overall", all);
        heading("Intervals: " + title);
        System.out.println();
        System.out.println("| class | numbers | truth inside % | median width | median error | width / error |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        classes.forEach((name, t) -> System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.2f | %.5f | %.5f | %.1f |%n",
                name,
                t.count(),
                t.heldPercent(),
                t.medianWidth(),
                t.medianError(),
                t.medianWidth() / t.medianError()));
    }
}
