package org.cordon.constraint;

import java.time.LocalDate;

/**
 * A person's record of having compared a row with its primary source.
 *
 * @param by who
 * @param on when
 */
public record Confirmation(String by, LocalDate on) {}
