/**
 * Dose-volume histograms and their metrics, each number with the interval in which the true one lies.
 *
 * <p>Units Gy, cc, percent. {@code V} is the volume that receives at least a dose, {@code CV} the volume that receives
 * less. A volume outside the dose grid has unknown dose: it counts in the structure's volume, never as zero dose.
 */
package org.cordon.dvh;
