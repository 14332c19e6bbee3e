/**
 * Doors: tables of limits from other programs in, and out again, each with a loss report.
 *
 * <p><b>In</b>: CSV of ten columns (ClearPlan), ProKnow JSON scorecards, Eclipse clinical protocol XML and PlanScoreCard
 * JSON (the last two experimental: written from descriptions, never held against a file of the program itself). Each row
 * of a file is one row of the report: taken, changed, or left out with the reason and the place; a row never aborts the
 * file and never vanishes. Only what is no file of the format at all is refused, as a {@link
 * org.cordon.constraint.library.ProtocolException} with line and column.
 *
 * <p>What is imported names the import as its source, has the confidence {@code sv-weak} and the status {@code
 * Unverified}: it judges nothing until a person has confirmed its rows. Nothing is guessed: a name that the dictionary
 * knows gets its canonical form and the report says so; other names in the file are proposed to the clinic and not
 * used; a decimal comma, a unit that
 * is not the metric's, an unknown type are reasons to leave a row out.
 *
 * <p><b>Out</b>: CSV, ProKnow JSON and the program's own YAML. The loss report of an export is measured: what was written
 * is imported again, and every difference is listed.
 *
 * <p>Files are data only and bounded: 4 MB, 32 levels, 100,000 nodes, no document type declarations, no entities, no
 * duplicate keys, strict UTF-8.
 */
package org.cordon.constraint.exchange;
