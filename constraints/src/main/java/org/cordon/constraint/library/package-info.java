/**
 * Protocols as data: reading their files with positions, the shipped library, the clinic's folder, choosing and lint.
 *
 * <p><b>A protocol file</b> is strict YAML ({@link org.cordon.yaml}), described for editors by {@code
 * protocol.schema.json}. Every text has one grammar: metrics {@link org.cordon.constraint.MetricSyntax}, structures
 * {@link org.cordon.constraint.StructureSyntax}, limits {@link org.cordon.constraint.LimitSyntax}; a unit is never left
 * out. Every row has its citation and its confidence.
 *
 * <p><b>To ship one more protocol</b>: put the file beside {@code rtog-0631.yaml}, add its name to {@code index.txt},
 * and type its rows a second time, from the source, into the test resources.
 *
 * <p><b>A clinic's folder</b> holds protocol files, which shadow shipped ones of the same id and say so, and {@code
 * confirmations.yaml}:
 *
 * <pre>{@code
 * schema: cordon.confirmations/1
 * confirmations:
 *   - protocol: rtog-0631
 *     row: esophagus-max
 *     limit: "<= 16 Gy"          # as read in the primary source
 *     confirmedBy: A. Physicist
 *     confirmedOn: 2026-03-01
 * }</pre>
 *
 * A broken file in the folder stops the loading: a clinic's limits are never silently replaced by shipped ones.
 */
package org.cordon.constraint.library;
