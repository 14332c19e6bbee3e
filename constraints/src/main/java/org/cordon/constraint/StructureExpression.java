package org.cordon.constraint;

import java.util.OptionalDouble;

/**
 * What a row is applied to: a canonical structure, or the part of it along a target.
 *
 * @param canonicalName TG-263 name, e.g. {@code SpinalCord}; {@code Target} for every prescribed target
 * @param targetMarginMm for {@code @target±6mm}: how far beyond each segment of the target the sub-volume reaches
 */
public record StructureExpression(String canonicalName, OptionalDouble targetMarginMm) {
    /** The canonical name of rows that apply to every prescribed target. */
    public static final String TARGET = "Target";

    /** Whether the row applies to every prescribed target. */
    public boolean isTarget() {
        return canonicalName.equals(TARGET);
    }
}
