package org.cordon.selftest;

/**
 * What came of one case.
 *
 * @param group {@code phantom}, {@code plan} or {@code error}
 * @param id stable name
 * @param title what was tested, for people
 * @param expected what had to come
 * @param found what came
 * @param passed whether it was as expected
 */
public record SelfTestCase(String group, String id, String title, String expected, String found, boolean passed) {}
