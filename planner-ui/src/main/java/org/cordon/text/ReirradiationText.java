package org.cordon.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cordon.assessment.BudgetRow;
import org.cordon.assessment.CountedCourse;
import org.cordon.assessment.CriterionResult;
import org.cordon.assessment.NiederScore;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.review.ReirradiationSection;

/** What is said of earlier courses: the same words on every sink. */
public final class ReirradiationText {
    private ReirradiationText() {}

    /**
     * A line of a table.
     *
     * @param mark colour and icon, {@link Mark#NONE} for none
     * @param cells the cells
     * @param below remarks under it
     */
    public record Line(Mark mark, List<String> cells, List<String> below) {
        /** Takes immutable copies. */
        public Line {
            cells = List.copyOf(cells);
            below = List.copyOf(below);
        }
    }

    /** Heads of {@link #courses}; one that starts with {@code >} stands over numbers. */
    public static List<String> courseHeads() {
        return List.of("Course", ">Cord maximum", ">EQD2", ">Before");
    }

    /** The courses as they count, the new one last. */
    public static List<Line> courses(ReirradiationResult result, Wording words) {
        List<Line> lines = new ArrayList<>();
        for (CountedCourse course : result.earlier()) {
            lines.add(new Line(
                    Mark.NONE,
                    List.of(
                            course.label() + ": "
                                    + Numbers.shortest(round(course.regimen().totalGy())) + " Gy in "
                                    + course.regimen().fractions() + (course.fromDose() ? " (dose)" : " (stated)"),
                            gy(course.cordMaximum().totalGy()),
                            gy(course.eqd2().valueGy()),
                            course.intervalMonths().isPresent()
                                    ? course.intervalMonths().getAsInt() + " months"
                                    : "not known"),
                    course.notes().stream()
                            .map(note -> withoutLabel(course.label(), words.paragraph(note)))
                            .toList()));
        }
        result.newCourse()
                .ifPresent(course -> lines.add(new Line(
                        Mark.NONE,
                        List.of(
                                "new course, in " + course.maximum().fractions() + ", on " + course.structure(),
                                gy(course.maximum().totalGy()),
                                gy(result.newEqd2().valueGy()),
                                ""),
                        List.of())));
        return lines;
    }

    /** Under the course's own line its name is said already. */
    private static String withoutLabel(String label, String text) {
        String rest = text.startsWith(label + ": ") ? text.substring(label.length() + 2) : text;
        return Character.toUpperCase(rest.charAt(0)) + rest.substring(1);
    }

    /** Heads of {@link #sums}. */
    public static List<String> sumHeads() {
        return List.of("Sum of all courses", "On", ">EQD2", ">Interval", "Counts");
    }

    /** The sums side by side. */
    public static List<Line> sums(ReirradiationSection section, Wording words) {
        return section.sums().stream()
                .map(sum -> new Line(
                        Mark.NONE,
                        List.of(
                                label(words.sentence(Reason.of(sum.code()))),
                                sum.structure(),
                                gy(sum.eqd2().valueGy()),
                                Numbers.fixed(sum.interval().lower(), 2) + " .. "
                                        + Numbers.fixed(sum.interval().upper(), 2),
                                sum.judged() ? "judged" : "shown"),
                        List.of()))
                .toList();
    }

    /** A sentence as the name of a row. */
    private static String label(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** Heads of {@link #criteria}. */
    public static List<String> criterionHeads() {
        return List.of("Status", "Criterion", ">Value", ">Limit");
    }

    /** The criteria with their status. */
    public static List<Line> criteria(ReirradiationResult result, Wording words) {
        return result.criteria().stream()
                .map(each -> new Line(
                        mark(each),
                        List.of(
                                each.status().name().replace('_', ' ')
                                        + (each.withinBounds() ? ", within bounds" : "")
                                        + (each.advisory() ? " (advisory)" : ""),
                                name(each.id()),
                                value(each),
                                each.limit().isPresent()
                                        ? symbol(each.comparison())
                                                + Numbers.NO_BREAK_SPACE
                                                + withUnit(
                                                        Numbers.shortest(
                                                                each.limit().getAsDouble()),
                                                        each.unit())
                                        : "none published"),
                        each.reasons().stream().map(words::paragraph).toList()))
                .toList();
    }

    /** Heads of {@link #budget}. */
    public static List<String> budgetHeads() {
        return List.of(
                ">Fractions", ">Cord may get", "Bound by", "Models, not limits (recovery, tolerance 44.6 / 50 Gy)");
    }

    /** What is left, rounded down. */
    public static List<Line> budget(ReirradiationResult result) {
        return result.budget().stream()
                .map(row -> new Line(
                        Mark.NONE,
                        List.of(
                                Integer.toString(row.fractions()),
                                floor(row.budgetGy()),
                                name(row.binding()),
                                models(row)),
                        List.of()))
                .toList();
    }

    /** Nieder's score in a sentence. */
    public static String nieder(NiederScore.Result nieder) {
        return "Nieder's score: " + Numbers.shortest(nieder.points()) + " points ("
                + nieder.group().name().toLowerCase(Locale.ROOT) + " risk, myelopathy observed in "
                + Numbers.shortest(nieder.groupPercent()) + Numbers.NO_BREAK_SPACE
                + "% of that group) at a cumulative BED of "
                + gy(nieder.cumulativeBedGy()) + "; a score, not a limit.";
    }

    /** The mark of all of it. */
    public static Mark mark(ReirradiationResult result) {
        return result.status() == Status.FAIL
                ? Mark.FAIL
                : result.status() != Status.PASS || result.withinBounds() ? Mark.CAUTION : Mark.PASS;
    }

    private static String models(BudgetRow row) {
        List<String> shown = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (BudgetRow.ModelFigure figure : row.models()) {
            if (!seen.contains(figure.model())) {
                seen.add(figure.model());
                List<String> values = row.models().stream()
                        .filter(other -> other.model().equals(figure.model()))
                        .map(other -> Numbers.fixed(other.modelGy(), 2))
                        .toList();
                shown.add(figure.model() + " " + String.join(" / ", values));
            }
        }
        return String.join(", ", shown);
    }

    private static Mark mark(CriterionResult each) {
        return switch (each.status()) {
            case PASS -> each.withinBounds() ? Mark.CAUTION : Mark.PASS;
            case VARIATION -> Mark.CAUTION;
            case FAIL -> Mark.FAIL;
            case NOT_EVALUATED -> Mark.UNKNOWN;
            case NOT_APPLICABLE -> Mark.NONE;
        };
    }

    /** What a criterion or cap is called. */
    public static String name(String id) {
        return switch (id) {
            case "hytec-cumulative" -> "HyTEC: EQD2 of all courses";
            case "hytec-course" -> "HyTEC: EQD2 of the new course";
            case "hytec-ratio" -> "HyTEC: new course over all";
            case "hytec-interval" -> "HyTEC: months between courses";
            case "hytec-de-novo" -> "HyTEC: de-novo limit of the sac";
            case "sahgal-2012" -> "Sahgal 2012, by regimen";
            case "sahgal-2012-bin" -> "Sahgal 2012, by earlier EQD2";
            default -> id;
        };
    }

    /** More digits where two of them would contradict the status. */
    private static String value(CriterionResult each) {
        if (each.value().isEmpty()) {
            return "not known";
        }
        double value = each.value().getAsDouble();
        int decimals = each.unit().equals("months") ? 0 : each.unit().isEmpty() ? 3 : 2;
        if (each.limit().isPresent()) {
            boolean holds = each.comparison().holds(value, each.limit().getAsDouble());
            while (decimals < 9
                    && each.comparison()
                                    .holds(
                                            Numbers.rounded(value, decimals).doubleValue(),
                                            each.limit().getAsDouble())
                            != holds) {
                decimals++;
            }
        }
        return withUnit(Numbers.fixed(value, decimals), each.unit());
    }

    private static String withUnit(String number, String unit) {
        return unit.isEmpty() ? number : number + Numbers.NO_BREAK_SPACE + unit;
    }

    private static String symbol(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case LESS_OR_EQUAL -> "\u2264";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> "\u2265";
        };
    }

    private static double round(double value) {
        return Numbers.rounded(value, 2).doubleValue();
    }

    private static String floor(double valueGy) {
        return BigDecimal.valueOf(valueGy).setScale(2, RoundingMode.FLOOR).toPlainString() + Numbers.NO_BREAK_SPACE
                + "Gy";
    }

    private static String gy(double valueGy) {
        return Numbers.fixed(valueGy, 2) + Numbers.NO_BREAK_SPACE + "Gy";
    }
}
