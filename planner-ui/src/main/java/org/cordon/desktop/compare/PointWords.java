package org.cordon.desktop.compare;

import java.util.OptionalDouble;
import org.cordon.desktop.look.Texts;
import org.cordon.difference.DoseComparison;
import org.cordon.geometry.Point3;
import org.cordon.text.Numbers;
import org.cordon.text.RowText;

/** What both maps say of one point. */
final class PointWords {
    private PointWords() {}

    /** Position, gamma and difference for the status bar. */
    static String of(DoseComparison dose, Point3 point) {
        OptionalDouble value = NodeField.gamma(dose).at(point);
        OptionalDouble gy = NodeField.differenceGy(dose).at(point);
        return "x " + RowText.signed(point.xMm()) + "   y " + RowText.signed(point.yMm()) + "   z "
                + RowText.signed(point.zMm()) + " mm     "
                + (value.isPresent()
                        ? "\u03b3 " + Numbers.fixed(value.getAsDouble(), 2)
                        : Texts.get("compare.notCompared"))
                + "     " + (gy.isPresent() ? signed(gy.getAsDouble()) + " Gy" : "");
    }

    /** With its sign, two decimals; nothing before what shows as zero. */
    static String signed(double gy) {
        return (Numbers.rounded(gy, 2).signum() > 0 ? "+" : "") + Numbers.fixed(gy, 2);
    }
}
