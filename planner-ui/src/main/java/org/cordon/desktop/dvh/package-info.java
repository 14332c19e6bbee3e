/**
 * Dose-volume histograms on screen: every curve, every limit as a corner open to its fail side, the selected row called
 * out with its interval. Numbers come from the core's histograms; nothing here computes one.
 */
package org.cordon.desktop.dvh;
