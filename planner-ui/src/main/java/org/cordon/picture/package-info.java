/**
 * Pictures as SVG: histograms with their constraints marked, margin bars, status icons.
 *
 * <p>Coordinates are written with at most two decimals and do not depend on locale or machine. Every text is escaped;
 * a picture refers to nothing outside itself. Doses in Gy, volumes in percent of the structure.
 */
package org.cordon.picture;
