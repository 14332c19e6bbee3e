package org.cordon.difference;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.cordon.delineation.SurfaceDistances;
import org.cordon.finding.Reason;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaStatistics;

/**
 * A structure in both versions.
 *
 * @param name in the second version, in the first where it was removed
 * @param formerName where a structure of another name in the first version has the same shape: taken as renamed
 * @param firstNumber ROI number in the first version
 * @param secondNumber ROI number in the second version
 * @param presence where it is
 * @param changes of its number and interpreted type
 * @param sameContours whether the drawn contours are equal within 0.001 mm
 * @param firstCc volume in the first version, half-slice
 * @param secondCc volume in the second version, half-slice
 * @param dice 2 × common volume over the sum of volumes, 0 to 1, exact between the half-slice bodies
 * @param surfaces distances between the surfaces; empty for equal contours and where it was not measured
 * @param dose second dose less first inside the structure of the second version (of the first where removed)
 * @param gamma of the nodes inside, likewise
 * @param reason why shapes could not be compared
 */
public record StructureDifference(
        String name,
        Optional<String> formerName,
        OptionalInt firstNumber,
        OptionalInt secondNumber,
        Presence presence,
        List<Change> changes,
        boolean sameContours,
        OptionalDouble firstCc,
        OptionalDouble secondCc,
        OptionalDouble dice,
        Optional<SurfaceDistances> surfaces,
        Optional<DoseDifferenceStatistics> dose,
        Optional<GammaStatistics> gamma,
        Optional<Reason> reason) {
    /** Takes an immutable copy. */
    public StructureDifference {
        changes = ImmutableList.copyOf(changes);
    }

    /** Whether it is there in both under the same name, number and type with the same contours. */
    public boolean isSame() {
        return presence == Presence.BOTH && formerName.isEmpty() && changes.isEmpty() && sameContours;
    }
}
