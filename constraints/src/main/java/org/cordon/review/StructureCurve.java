package org.cordon.review;

import java.util.Optional;
import org.cordon.dvh.Dvh;
import org.cordon.structure.StructureInfo;

/**
 * A curve for plots: every structure that a row was evaluated on, derived ones included.
 *
 * @param label as shown, e.g. {@code SpinalCord@target(CTV_T8)±6mm}
 * @param canonicalName the canonical name it was matched to, where there is one
 * @param info of the ROI it comes from
 * @param dvh under the default convention
 */
public record StructureCurve(String label, Optional<String> canonicalName, StructureInfo info, Dvh dvh) {}
