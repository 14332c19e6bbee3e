package org.cordon.desktop.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Status;
import org.cordon.desktop.look.Texts;
import org.cordon.picture.ShiftPlane;
import org.cordon.review.Verdict;
import org.cordon.scenario.Direction;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.RobustnessResult;
import org.cordon.text.Mark;
import org.cordon.text.Numbers;
import org.cordon.text.RobustnessText;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.SafeText;

/** What the screen says of rows under displacements. Holds no nodes. */
final class RobustnessModel {
    /** The ring of the picture: what set-up is commonly held to. */
    static final double TOLERANCE_MM = 1;

    private static final List<Direction> AXES = List.of(
            new Direction(0, -1, 0),
            new Direction(0, 1, 0),
            new Direction(1, 0, 0),
            new Direction(-1, 0, 0),
            new Direction(0, 0, 1),
            new Direction(0, 0, -1));

    private final RobustnessResult result;

    RobustnessModel(RobustnessResult result) {
        this.result = result;
    }

    RobustnessResult result() {
        return result;
    }

    /** The rows with a limit, in display order. */
    List<RobustRow> rows() {
        return result.rows().stream()
                .filter(row -> row.row().status() != Status.NOT_APPLICABLE
                        && row.row().rule().limit().isPresent())
                .toList();
    }

    /** The first failures once around a plane, in the order of {@link ShiftPlane#around}. */
    List<FirstFailure> around(ShiftPlane plane) {
        return Arrays.stream(ShiftPlane.around())
                .map(step -> FirstFailure.of(result, plane.direction(step[0], step[1])))
                .toList();
    }

    /** The first failures along the six directions of the axes. */
    List<FirstFailure> axes() {
        return AXES.stream()
                .map(direction -> FirstFailure.of(result, direction))
                .toList();
    }

    /** The nearest failure of all directions. */
    Optional<FirstFailure> nearest() {
        return Direction.all().stream()
                .map(direction -> FirstFailure.of(result, direction))
                .filter(each -> each.row().isPresent())
                .min(Comparator.comparingDouble(each -> each.shiftMm().getAsDouble()));
    }

    /** What the curve shows before a row is chosen: the row that fails nearest, else the first one. */
    Optional<RobustRow> first() {
        return nearest().flatMap(FirstFailure::row).or(() -> rows().stream().findFirst());
    }

    /** Judged rows that could not be displaced, or leave the dose grid in some displacement. */
    List<RobustRow> unsettled() {
        return rows().stream()
                .filter(FirstFailure::isJudged)
                .filter(row -> row.notMoved().isPresent() || row.notEvaluated() > 0)
                .toList();
    }

    /**
     * The answer in one line and the sentence under it.
     *
     * @param mark of it
     * @param title the answer
     * @param text what stands behind it
     */
    record Headline(Mark mark, String title, String text) {}

    Headline headline() {
        Optional<FirstFailure> nearest = nearest();
        if (nearest.isPresent()) {
            return failing(nearest.get());
        }
        String title =
                Texts.get("robust.none", Numbers.shortest(result.options().searchMm()));
        boolean every = result.verdict() == Verdict.PASS;
        return new Headline(every ? Mark.PASS : Mark.CAUTION, title, every ? Texts.get("robust.every") : open());
    }

    private Headline failing(FirstFailure nearest) {
        RobustRow row = nearest.row().orElseThrow();
        double mm = nearest.shiftMm().orElseThrow();
        RowText cells = text(row);
        String first = Texts.get("robust.first", name(row) + " " + cells.metric(), cells.value(), cells.limit());
        if (mm == 0) {
            return new Headline(Mark.FAIL, Texts.get("robust.planned"), first);
        }
        String subject =
                Texts.get("robust.group." + RowGroup.bySubject(row.row().rule()).name());
        String title = Texts.get(
                "robust.title", RobustnessText.shift(mm), nearest.direction().label(), subject);
        String ring = Texts.get(nearest.failsAt(TOLERANCE_MM) ? "robust.inside" : "robust.outside");
        return new Headline(
                Mark.CAUTION,
                title,
                String.join(" ", List.of(ring, first, open())).strip());
    }

    /** What was not judged everywhere, in a sentence; empty when there is nothing. */
    private String open() {
        List<String> parts = new ArrayList<>();
        long fixed =
                unsettled().stream().filter(row -> row.notMoved().isPresent()).count();
        long leaving = unsettled().size() - fixed;
        if (fixed > 0) {
            parts.add(Texts.get("robust.notMoved", fixed));
        }
        if (leaving > 0) {
            parts.add(Texts.get("robust.leaving", leaving));
        }
        return String.join(" ", parts);
    }

    /** Whether a direction holds at the ring: a pass only where every judged row could be asked everywhere. */
    Mark atTolerance(FirstFailure failure) {
        return failure.failsAt(TOLERANCE_MM) ? Mark.FAIL : unsettled().isEmpty() ? Mark.PASS : Mark.UNKNOWN;
    }

    RowText text(RobustRow row) {
        return RowText.of(row.row(), result.review().protocol().doseToleranceGy());
    }

    /** {@code SpinalCord ±6 mm} for {@code SpinalCord@target(CTV)±6mm}. */
    static String name(RobustRow row) {
        return SafeText.oneLine(row.row().structure().replaceAll("@target\\([^)]*\\)(\u00b1\\d+)mm", " $1 mm"));
    }

    /** The picture as a sentence. */
    String spoken(ShiftPlane plane) {
        List<String> parts = new ArrayList<>();
        for (FirstFailure each : around(plane)) {
            parts.add(each.direction().label() + " "
                    + (each.row().isPresent()
                            ? RobustnessText.shift(each.shiftMm().getAsDouble()) + " "
                                    + name(each.row().get()) + " "
                                    + text(each.row().get()).metric()
                            : RobustnessText.beyond(result.options())));
        }
        return Texts.get("robust.spoken", Texts.get("slice." + plane.name()), String.join("; ", parts));
    }
}
