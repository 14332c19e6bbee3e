package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.cordon.constraint.Rule;
import org.cordon.constraint.Status;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;

/**
 * One row of the verdict: a rule applied to one structure, for cord sub-volumes to one segment of one target.
 *
 * @param id the rule's id, with {@code #target:segment} appended where a rule gives several rows; unique in a review
 * @param rule the rule
 * @param structure what it was applied to, as shown: {@code SpinalCord@target(CTV_T8)±6mm}
 * @param target name of the target the row belongs to, where it belongs to one
 * @param segment z range of the sub-volume, where it is one
 * @param matchedRoi name of the ROI as in the file
 * @param roiNumber number of the ROI
 * @param matchReason how the ROI was found, e.g. exact TG-263 name, synonym, given by hand; empty when none was
 * @param value in the metric's unit
 * @param numerical in which the true value under the same convention lies
 * @param convention spread of z conventions and sub-volume definitions
 * @param withinBounds whether the limit lies in an interval of this or of another candidate (target, dose) of the row,
 *     or a reading that might cross it could not be taken
 * @param otherReadings the same metric under other conventions or definitions
 * @param location of the deciding voxel: the maximum of the structure
 * @param status the verdict on this row
 * @param advisory whether it stands outside the overall verdict
 * @param reason why it was not evaluated or not applicable, or what else a person must know about its status
 * @param notes further remarks on the row, e.g. that the trial would have accepted it
 * @param marginPercent distance to the limit in percent of it, positive on the passing side
 */
public record ConstraintRow(
        String id,
        Rule rule,
        String structure,
        Optional<String> target,
        Optional<ZRange> segment,
        Optional<String> matchedRoi,
        OptionalInt roiNumber,
        String matchReason,
        OptionalDouble value,
        Optional<Bounds> numerical,
        Optional<Bounds> convention,
        boolean withinBounds,
        List<Reading> otherReadings,
        Optional<Point3> location,
        Status status,
        boolean advisory,
        Optional<Reason> reason,
        List<Reason> notes,
        OptionalDouble marginPercent) {
    /** Takes immutable copies and checks that what was not evaluated says why. */
    public ConstraintRow {
        otherReadings = ImmutableList.copyOf(otherReadings);
        notes = ImmutableList.copyOf(notes);
        if ((status == Status.NOT_EVALUATED || status == Status.NOT_APPLICABLE) && reason.isEmpty()) {
            throw new IllegalArgumentException("row " + id + " is " + status + " and must say why");
        }
        if (status != Status.NOT_EVALUATED && status != Status.NOT_APPLICABLE && value.isEmpty()) {
            throw new IllegalArgumentException("row " + id + " is " + status + " and must have a value");
        }
    }

    /** The same row with one more remark. */
    ConstraintRow withNote(Reason note) {
        return new ConstraintRow(
                id,
                rule,
                structure,
                target,
                segment,
                matchedRoi,
                roiNumber,
                matchReason,
                value,
                numerical,
                convention,
                withinBounds,
                otherReadings,
                location,
                status,
                advisory,
                reason,
                ImmutableList.<Reason>builder().addAll(notes).add(note).build(),
                marginPercent);
    }

    /**
     * Whether the limit lies in an interval of the value that is shown, its ends included. False while the row is in
     * doubt by another candidate only: another dose or target, or a reading that could not be taken.
     */
    public boolean isLimitInShownBounds() {
        return withinBounds
                && rule.limit().isPresent()
                && Stream.of(numerical, convention)
                        .flatMap(Optional::stream)
                        .anyMatch(bounds -> bounds.contains(rule.limit().getAsDouble()));
    }

    /**
     * The same metric read another way.
     *
     * @param label stable code of the way: {@code margin5mm}, {@code contourPlanes}, {@code otherTarget:PTV_T8}, {@code
     *     none}, {@code half-slice}
     * @param value in the metric's unit
     * @param status it would give
     */
    public record Reading(String label, double value, Status status) {}
}
