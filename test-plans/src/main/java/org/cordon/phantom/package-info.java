/**
 * Bodies and doses with known dose-volume histograms, to hold the engine against.
 *
 * <p>Two truths are kept apart: that of the body itself, which shows what drawing it on planes costs, and that of the
 * stack of slabs that the drawn planes are under a z convention, which the engine must reproduce. Areas of a plane above
 * a dose are closed forms for discs and 1-D quadratures for tilted bodies; volumes are one quadrature more. Relative
 * error of the quadratures below 1e-8. Frame: LPS in mm; doses in Gy, volumes in cc.
 */
package org.cordon.phantom;
