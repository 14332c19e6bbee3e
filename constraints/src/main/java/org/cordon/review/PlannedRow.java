package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.finding.Reason;

/** A row that is settled already, or what has to be measured for it. */
sealed interface PlannedRow {
    /**
     * A row that needs no measuring.
     *
     * @param row the row
     */
    record Settled(ConstraintRow row) implements PlannedRow {}

    /**
     * Why a row on an organ that is drawn in part only is not judged. A limit that the drawn part exceeds already is never
     * hidden by it.
     *
     * @param drawnInPart where it is not drawn
     * @param notRequired why the row does not apply as long as the drawn part meets it; empty where the organ is required
     */
    record Withheld(Reason drawnInPart, Optional<Reason> notRequired) {}

    /**
     * A row to measure.
     *
     * @param head what is known already
     * @param prescriptionGy that percentages refer to
     * @param subjects the bodies: each is evaluated and the worst is judged; at least one
     * @param substitution how the bodies relate to the structure on which the limit was derived
     * @param withheld why the row is not judged although it has a number
     * @param notes remarks that are known already
     */
    record Measured(
            RowHead head,
            OptionalDouble prescriptionGy,
            List<Subject> subjects,
            Substitution substitution,
            Optional<Withheld> withheld,
            List<Reason> notes)
            implements PlannedRow {
        public Measured {
            subjects = ImmutableList.copyOf(subjects);
            notes = ImmutableList.copyOf(notes);
            if (subjects.isEmpty()) {
                throw new IllegalArgumentException("a row needs something to measure");
            }
        }
    }
}
