package org.cordon.review;

import java.util.Optional;
import org.cordon.conformity.ConformityValue;
import org.cordon.geometry.ZRange;
import org.cordon.qa.SpillGrade;

/**
 * An index of plan quality, for information: never part of a verdict.
 *
 * @param target the target
 * @param island the segment of the target that it is told of; empty for all of the target
 * @param tissue the structure that isodoses were clipped to, {@code dose grid} where none is drawn
 * @param cord the structure that stood for the cord; empty when none is drawn
 * @param value index and number, or why there is none
 * @param grade advisory grade, where a published one applies
 */
public record ConformityRow(
        String target,
        Optional<ZRange> island,
        String tissue,
        String cord,
        ConformityValue value,
        Optional<SpillGrade> grade) {}
