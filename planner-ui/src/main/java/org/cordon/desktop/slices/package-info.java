/**
 * Slices through the patient: images, contours, isodoses and dose wash, with one cross-hair for all three planes. Dose
 * under the cross-hair is the trilinear dose of the core; nothing here computes one.
 */
package org.cordon.desktop.slices;
