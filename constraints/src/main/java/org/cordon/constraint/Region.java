package org.cordon.constraint;

/** Which part of a structure, or what around it, a rule is applied to. Written and read by {@link StructureSyntax}. */
public sealed interface Region {
    /** The structure as it is drawn. */
    record Whole() implements Region {}

    /**
     * {@code @target±6mm}: the part beside each segment of each target and so much further along the patient's z axis.
     *
     * @param marginMm how far beyond each end
     */
    record AlongTarget(double marginMm) implements Region {}

    /**
     * {@code @PRV 2mm}: the structure grown by a margin in every direction.
     *
     * @param marginMm the margin, positive
     */
    record Margin(double marginMm) implements Region {}

    /**
     * {@code @minus GTV}: the structure without what another one covers.
     *
     * @param other canonical name, or GTV, CTV, PTV, Target for all targets of that kind
     */
    record Minus(String other) implements Region {}

    /**
     * {@code @overlap PTV}: the part that another structure covers too.
     *
     * @param other canonical name, or GTV, CTV, PTV, Target for all targets of that kind
     */
    record Overlap(String other) implements Region {}
}
