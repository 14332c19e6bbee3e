package org.cordon.qa;

import java.time.LocalDate;
import org.cordon.finding.Severity;

/**
 * A severity that a clinic gave a finding.
 *
 * @param code of the finding
 * @param severity as given
 * @param by who decided it
 * @param on when
 * @param comment why
 */
public record SeverityChange(String code, Severity severity, String by, LocalDate on, String comment) {}
