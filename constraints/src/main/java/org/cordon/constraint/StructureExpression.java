package org.cordon.constraint;

import java.util.OptionalDouble;

/**
 * What a row is applied to: a canonical structure, or a part of it, or what lies around it.
 *
 * @param canonicalName TG-263 name, e.g. {@code SpinalCord}; {@code Target} for every prescribed target
 * @param region which part
 */
public record StructureExpression(String canonicalName, Region region) {
    /** The canonical name of rows that apply to every prescribed target. */
    public static final String TARGET = "Target";

    /** A structure, or its part beside the target: {@code targetMarginMm} beyond each segment where it is given. */
    public StructureExpression(String canonicalName, OptionalDouble targetMarginMm) {
        this(
                canonicalName,
                targetMarginMm.isPresent() ? new Region.AlongTarget(targetMarginMm.getAsDouble()) : new Region.Whole());
    }

    /** Whether the row applies to every prescribed target, or a part of each. */
    public boolean isTarget() {
        return canonicalName.equals(TARGET);
    }

    /** For {@code @target±6mm}: how far beyond each segment of the target the sub-volume reaches. */
    public OptionalDouble targetMarginMm() {
        return region instanceof Region.AlongTarget along
                ? OptionalDouble.of(along.marginMm())
                : OptionalDouble.empty();
    }

    /** Whether it is made of drawn structures by a margin, a difference or an overlap. */
    public boolean isMade() {
        return !(region instanceof Region.Whole) && !(region instanceof Region.AlongTarget);
    }
}
