package org.cordon.report;

/**
 * The program that made a report.
 *
 * @param name always {@code cordon}
 * @param version of the release
 * @param commit of the sources it was built from, {@code unknown} when the build did not say
 */
public record Tool(String name, String version, String commit) {}
