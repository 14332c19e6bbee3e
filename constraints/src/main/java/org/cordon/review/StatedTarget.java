package org.cordon.review;

import java.util.Optional;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.structure.Structure;

/**
 * A target that a person stated.
 *
 * @param structure the ROI
 * @param prescription its prescription, where stated
 * @param prescribedTo what the dose is prescribed to, empty when not stated
 * @param origin {@code option} or {@code case file}: where the prescription, else the target, comes from
 */
record StatedTarget(
        Structure structure, Optional<GivenPrescription> prescription, String prescribedTo, String origin) {}
