package org.cordon.naming;

import java.time.LocalDate;

/**
 * What one name means in a clinic.
 *
 * @param roi name of the ROI as drawn
 * @param canonical what it is
 * @param confirmedBy who said so
 * @param confirmedOn when
 * @param comment why, empty when nothing was said
 */
public record SiteName(String roi, String canonical, String confirmedBy, LocalDate confirmedOn, String comment) {}
