package org.cordon.review.choice;

import org.cordon.dose.DoseGrid;

/**
 * A dose on which rows are judged.
 *
 * @param label input label, or that of a sum
 * @param grid the values
 */
public record JudgedDose(String label, DoseGrid grid) {
    /** The same dose times a factor. */
    public JudgedDose times(double factor) {
        return factor == 1 ? this : new JudgedDose(label, grid.times(factor));
    }
}
