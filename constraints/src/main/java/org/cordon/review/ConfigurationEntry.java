package org.cordon.review;

/**
 * One setting and where it came from.
 *
 * @param key e.g. {@code level}
 * @param value as given
 * @param origin {@code option}, {@code case file}, {@code environment}, {@code clinic}, {@code RTPLAN}, {@code default}
 */
public record ConfigurationEntry(String key, String value, String origin) {}
