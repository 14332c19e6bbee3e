package org.cordon.constraint;

/**
 * Another source that says something else about the same thing. Shown wherever the row is shown, never resolved silently.
 *
 * @param says what the other source says: {@code 21.9 Gy (D0.035cc, true cord)}
 * @param citation the other source
 * @param confidence how sure its figure is
 * @param resolution which one counts here, and why
 */
public record Contradiction(String says, String citation, Confidence confidence, String resolution) {}
