package org.cordon.naming;

/**
 * A drawn structure that may be meant by a canonical name.
 *
 * @param name of the ROI; where it is not unique its number stands behind it
 * @param roiNumber ROI Number (3006,0022)
 * @param score how well the name fits
 */
public record ScoredRoi(String name, int roiNumber, NameScore score) {}
