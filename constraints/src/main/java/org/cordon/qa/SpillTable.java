package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.qa.SpillGrade.Grade;

/**
 * The dose spill table of RTOG 0813 and 0915 (protocol Table 1): R50% and D2cm by the volume of the PTV, linear between its
 * lines as its Note 1 requires; beyond the minor deviation is major (Note 2). The table was made for the lung and is only
 * borrowed for the spine: advisory. Outside 1.8 to 163 cc the source is silent: not graded, with the limits of the nearest
 * line as information. The column V20 is left out; the printed header of D2cm says Gy by mistake (clinical.md section 4).
 */
public final class SpillTable {
    /** What is cited. */
    public static final String SOURCE = "RTOG 0813 and 0915, protocol Table 1 (lung; borrowed for the spine, advisory)";

    private record Line(double ptvCc, double r50None, double r50Minor, double d2cmNone, double d2cmMinor) {}

    private static final ImmutableList<Line> LINES = ImmutableList.of(
            new Line(1.8, 5.9, 7.5, 50.0, 57.0),
            new Line(3.8, 5.5, 6.5, 50.0, 57.0),
            new Line(7.4, 5.1, 6.0, 50.0, 58.0),
            new Line(13.2, 4.7, 5.8, 50.0, 58.0),
            new Line(22.0, 4.5, 5.5, 54.0, 63.0),
            new Line(34.0, 4.3, 5.3, 58.0, 68.0),
            new Line(50.0, 4.0, 5.0, 62.0, 77.0),
            new Line(70.0, 3.5, 4.8, 66.0, 86.0),
            new Line(95.0, 3.3, 4.4, 70.0, 89.0),
            new Line(126.0, 3.1, 4.0, 73.0, 91.0),
            new Line(163.0, 2.9, 3.7, 77.0, 94.0));

    private static final double R100_NONE = 1.2;
    private static final double R100_MINOR = 1.5;

    private SpillTable() {}

    /** Grades R50%, the half-prescription isodose volume over that of the PTV. */
    public static SpillGrade r50(double ptvCc, double value) {
        Line line = at(ptvCc);
        return graded(ptvCc, value, line.r50None(), line.r50Minor());
    }

    /** Grades D2cm in percent of the prescribed dose. */
    public static SpillGrade d2cm(double ptvCc, double percent) {
        Line line = at(ptvCc);
        return graded(ptvCc, percent, line.d2cmNone(), line.d2cmMinor());
    }

    /** Grades R100%, the prescription isodose volume over that of the PTV: the same limits for all volumes. */
    public static SpillGrade r100(double ptvCc, double value) {
        return graded(ptvCc, value, R100_NONE, R100_MINOR);
    }

    private static SpillGrade graded(double ptvCc, double value, double none, double minor) {
        Grade grade = !isCovered(ptvCc)
                ? Grade.NOT_GRADED
                : value < none ? Grade.PER_PROTOCOL : value < minor ? Grade.MINOR : Grade.MAJOR;
        return new SpillGrade(grade, none, Optional.of(minor), "<", SOURCE);
    }

    private static boolean isCovered(double ptvCc) {
        return ptvCc >= LINES.get(0).ptvCc() && ptvCc <= last().ptvCc();
    }

    private static Line last() {
        return LINES.get(LINES.size() - 1);
    }

    private static Line at(double ptvCc) {
        if (ptvCc <= LINES.get(0).ptvCc()) {
            return LINES.get(0);
        }
        List<Line> above = LINES.stream().filter(line -> line.ptvCc() >= ptvCc).toList();
        if (above.isEmpty()) {
            return last();
        }
        Line upper = above.get(0);
        Line lower = LINES.get(Math.max(0, LINES.indexOf(upper) - 1));
        double share = upper.equals(lower) ? 0 : (ptvCc - lower.ptvCc()) / (upper.ptvCc() - lower.ptvCc());
        return new Line(
                ptvCc,
                between(lower.r50None(), upper.r50None(), share),
                between(lower.r50Minor(), upper.r50Minor(), share),
                between(lower.d2cmNone(), upper.d2cmNone(), share),
                between(lower.d2cmMinor(), upper.d2cmMinor(), share));
    }

    private static double between(double from, double to, double share) {
        return from + (to - from) * share;
    }
}
