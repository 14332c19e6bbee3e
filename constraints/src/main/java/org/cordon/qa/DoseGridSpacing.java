package org.cordon.qa;

import java.util.List;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** The spacing of the dose nodes: above 3 mm an ERROR, above 2 mm a WARNING (TG-101; clinical.md section 7, row 6). */
public final class DoseGridSpacing {
    /** Above this a dose fall-off towards the cord is not resolved. */
    public static final double ERROR_ABOVE_MM = 3;

    /** Above this it is resolved poorly. */
    public static final double WARNING_ABOVE_MM = 2;

    private static final double ROUNDING_MM = 0.01;

    private DoseGridSpacing() {}

    /**
     * Checks the widest spacing of the three axes.
     *
     * @param label of the dose
     */
    public static List<Finding> findings(String label, GridGeometry grid) {
        double widestMm = Math.max(grid.spacingXMm(), Math.max(grid.spacingYMm(), grid.spacingZMm()));
        Reason reason = Reason.of("DOSE_GRID_SPACING", "spacingMm", widestMm);
        if (widestMm > ERROR_ABOVE_MM + ROUNDING_MM) {
            return List.of(Finding.error(reason, label));
        }
        return widestMm > WARNING_ABOVE_MM + ROUNDING_MM ? List.of(Finding.warning(reason, label)) : List.of();
    }
}
