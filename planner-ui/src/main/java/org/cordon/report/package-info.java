/**
 * One writer per format: terminal, JSON, HTML, CSV. Each takes an immutable result and gives bytes that depend on
 * nothing else: no clock, no locale, no thread.
 *
 * <p>Units are in every key and column head (Gy, cc, mm, percent). What is not available is {@code null} in JSON, an
 * empty cell in CSV, a reason for people, never NaN. Every text that came out of a file is escaped for its format.
 */
package org.cordon.report;
