package org.cordon.desktop.robustness;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.cordon.constraint.Status;
import org.cordon.desktop.look.Texts;
import org.cordon.picture.NiceAxis;
import org.cordon.scenario.RobustRow;
import org.cordon.scenario.ShiftCurve;
import org.cordon.text.Numbers;

/** What is drawn of a row's value against the shift. Holds no nodes. */
final class CurveModel {
    private static final int TICKS = 4;
    /** The axis begins at zero unless the values lie far above it and close together. */
    private static final double CLOSE = 0.5;

    private final RobustRow row;
    private final ShiftAxis axis;
    private final ShiftCurve curve;
    private final double low;
    private final NiceAxis above;

    CurveModel(RobustRow row, ShiftAxis axis, ShiftCurve curve) {
        this.row = row;
        this.axis = axis;
        this.curve = curve;
        double most = values().max().orElse(1);
        double least = values().min().orElse(0);
        double step = NiceAxis.upTo(Math.max(most - least, 1e-6), TICKS).step();
        this.low = least > CLOSE * most ? step * Math.floor(least / step) : 0;
        this.above = NiceAxis.upTo(Math.max(most - low, 1e-6), TICKS);
    }

    private java.util.stream.DoubleStream values() {
        return java.util.stream.DoubleStream.concat(
                limit().stream(),
                curve.points().stream().map(ShiftCurve.Point::value).flatMapToDouble(OptionalDouble::stream));
    }

    RobustRow row() {
        return row;
    }

    ShiftAxis axis() {
        return axis;
    }

    List<ShiftCurve.Point> points() {
        return curve.points();
    }

    OptionalDouble limit() {
        return row.row().rule().limit();
    }

    /** The shift at the right end, in mm. */
    double reachMm() {
        return curve.points().get(curve.points().size() - 1).shiftMm();
    }

    /** The lowest value of the axis. */
    double low() {
        return low;
    }

    /** The highest value of the axis. */
    double high() {
        return low + above.end();
    }

    List<Double> ticks() {
        return above.ticks().stream().map(tick -> low + tick).toList();
    }

    /** A value of the axis without its unit. */
    static String number(double value) {
        return Numbers.shortest(Numbers.rounded(value, 4).doubleValue());
    }

    String unit() {
        return row.row().rule().metric().unitSymbol();
    }

    /** The first failures to either side, as the search found them; those beyond the ends are left out. */
    List<Double> failuresMm() {
        return Stream.of(negative(FirstFailure.shift(row, axis.from())), FirstFailure.shift(row, axis.towards()))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .filter(mm -> Math.abs(mm) <= reachMm())
                .toList();
    }

    private static OptionalDouble negative(OptionalDouble mm) {
        return mm.isPresent() ? OptionalDouble.of(-mm.getAsDouble()) : mm;
    }

    /** The value at a shift, on the straight line between the computed ones; empty where one is missing. */
    OptionalDouble at(double shiftMm) {
        for (int i = 1; i < curve.points().size(); i++) {
            ShiftCurve.Point before = curve.points().get(i - 1);
            ShiftCurve.Point after = curve.points().get(i);
            if (shiftMm >= before.shiftMm() && shiftMm <= after.shiftMm()) {
                if (before.value().isEmpty() || after.value().isEmpty()) {
                    return OptionalDouble.empty();
                }
                double share = (shiftMm - before.shiftMm()) / (after.shiftMm() - before.shiftMm());
                return OptionalDouble.of(before.value().getAsDouble()
                        + share * (after.value().getAsDouble() - before.value().getAsDouble()));
            }
        }
        return OptionalDouble.empty();
    }

    /** The picture as a sentence: the value at every whole millimetre, and where it fails. */
    String spoken() {
        StringBuilder text =
                new StringBuilder(Texts.get("robust.curve.spoken", RobustnessModel.name(row), axis.title()));
        for (double mm = -Math.floor(reachMm()); mm <= reachMm(); mm++) {
            double shift = mm;
            Optional<ShiftCurve.Point> point = curve.points().stream()
                    .filter(each -> Math.abs(each.shiftMm() - shift) < 1e-9)
                    .findFirst();
            point.ifPresent(each -> text.append("; ")
                    .append(Texts.get("robust.curve.at", end(shift), value(each)))
                    .append(each.status() == Status.FAIL ? ", " + Texts.get("robust.at.FAIL") : ""));
        }
        return text.toString();
    }

    private String value(ShiftCurve.Point point) {
        return point.value().isPresent()
                ? Numbers.withUnit(point.value().getAsDouble(), unit())
                : Texts.get("fractions.notEvaluated");
    }

    /** {@code 2 mm posterior}. */
    private String end(double shiftMm) {
        return shiftMm == 0
                ? Texts.get("robust.value")
                : Texts.get(
                        "robust.curve.end",
                        Numbers.shortest(Math.abs(shiftMm)),
                        (shiftMm < 0 ? axis.from() : axis.towards()).label());
    }
}
