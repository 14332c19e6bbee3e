/**
 * What a set of files describes: plans, structure sets, doses and images, with the identifiers that link them. Read
 * once, immutable, free of DICOM tags.
 *
 * <p>Frame: DICOM patient system LPS, mm; dose in Gy, total course unless a name says otherwise.
 */
package org.cordon.plan;
