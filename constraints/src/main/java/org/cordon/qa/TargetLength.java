package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import org.cordon.delineation.TargetSegment;
import org.cordon.delineation.TargetSegments;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** Targets longer than 60 mm: the cord's dose rises with the length that is irradiated (Ryu 2015). */
public final class TargetLength {
    /** A longer segment is a WARNING. */
    public static final double WARNING_ABOVE_MM = 60;

    private static final double ROUNDING_MM = 0.01;

    private TargetLength() {}

    /**
     * Checks each segment of a target.
     *
     * @param name of the target
     */
    public static List<Finding> findings(String name, TargetSegments target) {
        List<Finding> findings = new ArrayList<>();
        for (TargetSegment segment : target.segments()) {
            double lengthMm = segment.extent().lengthMm();
            if (lengthMm > WARNING_ABOVE_MM + ROUNDING_MM) {
                findings.add(Finding.warning(Reason.of("TARGET_LENGTH_GT_60MM", "lengthMm", lengthMm), name));
            }
        }
        return findings;
    }
}
