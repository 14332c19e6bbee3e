package org.cordon.constraint.exchange;

/**
 * A protocol as a file of some format.
 *
 * @param text the whole file
 * @param report what is in it, and what is not
 */
public record Exported(String text, LossReport report) {}
