package org.cordon.review;

import org.cordon.dvh.Bounds;

/**
 * The highest dose of the cord, or of what lies around it.
 *
 * @param canonical canonical name
 * @param roi name as in the file
 * @param maxGy physical maximum
 * @param interval in which it lies
 */
public record CordMaximum(String canonical, String roi, double maxGy, Bounds interval) {}
