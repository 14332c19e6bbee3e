/**
 * The review as PDF: a first page that is enough to decide, then everything that the HTML report holds, drawn from the
 * same markup so that both say the same.
 *
 * <p>Units are points (1/72 inch). Here the origin is the upper left corner of a page and y runs downwards; only {@link
 * org.cordon.report.pdf.PdfCanvas} knows that PDF counts from below. Fonts are embedded, text can be selected, nothing
 * depends on the clock: the same input gives the same bytes. The only package that may use {@code java.awt}.
 */
package org.cordon.report.pdf;
