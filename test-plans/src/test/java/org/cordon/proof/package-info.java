/**
 * The proof of the engine's numbers: how far they are off on bodies with known histograms, how often their intervals hold
 * the truth, how long they take. Every plan is written as DICOM and read back on the way.
 *
 * <p>Two truths: the body itself, by the quadratures of {@link org.cordon.phantom.PhantomDvh}, and the slabs that a z
 * convention makes of what was drawn, exact for a dose that falls along one direction. Volumes in cc, lengths in mm, doses
 * in Gy.
 */
package org.cordon.proof;
