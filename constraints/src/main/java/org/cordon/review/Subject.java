package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.cordon.geometry.ZRange;
import org.cordon.structure.Body;

/**
 * A body that a row is evaluated on.
 *
 * @param label distinguishes it from the row's other subjects: the name of its target; empty when there is only one
 * @param segment z range of a cord sub-volume
 * @param body what is measured, under the default z convention
 * @param definitions the same sub-volume by other definitions: 5 mm, contour planes
 * @param mustLieInside whether the row is only judged when all of the body lies inside the dose grid
 */
record Subject(String label, Optional<ZRange> segment, Body body, List<NamedBody> definitions, boolean mustLieInside) {
    Subject {
        definitions = ImmutableList.copyOf(definitions);
    }

    /** A whole structure. */
    static Subject whole(Body body) {
        return new Subject("", Optional.empty(), body, List.of(), false);
    }

    /**
     * A body with the stable code of the way it was made.
     *
     * @param label e.g. {@code margin5mm}
     * @param body the body
     */
    record NamedBody(String label, Body body) {}
}
