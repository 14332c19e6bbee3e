/**
 * Dose-volume histograms and their metrics, each number with the interval in which the true one lies.
 *
 * <p>Units Gy, cc, percent. {@code V} is the volume that receives at least a dose, {@code CV} the volume that receives
 * less. A volume outside the dose grid has unknown dose: it counts in the structure's volume, never as zero dose.
 *
 * <p>How computed: a body is a stack of slabs ({@link org.cordon.structure.SlabStack}). Cells are aligned to the dose
 * nodes, so that the trilinear dose is smooth within each; small bodies have their cells cut further. The covered part
 * of each cell is exact (area, centroid, second moments, even-odd), so volume and mean dose are exact for the slabs. Each
 * cell's volume is spread over dose as a box with the mean and variance of its dose, which makes the cumulative curve
 * piecewise linear. Minimum and maximum are the exact extremes of the trilinear dose over the closed body.
 */
package org.cordon.dvh;
