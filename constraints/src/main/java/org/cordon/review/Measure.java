package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.dvh.Bounds;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** What measuring one body for one row gave. */
sealed interface Measure {
    /**
     * A number.
     *
     * @param value in the metric's unit
     * @param numerical in which the true value lies; where a part lies outside the dose grid also every value that the
     *     unknown dose could give
     * @param notes remarks on the number
     * @param warning what a person must know of it
     */
    record Value(double value, Bounds numerical, List<Reason> notes, Optional<Finding> warning) implements Measure {
        public Value {
            notes = ImmutableList.copyOf(notes);
        }
    }

    /**
     * No number that could be judged.
     *
     * @param reason why
     */
    record None(Reason reason) implements Measure {}
}
