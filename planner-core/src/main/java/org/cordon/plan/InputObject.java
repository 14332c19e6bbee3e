package org.cordon.plan;

/**
 * What one input was: a DICOM file, or a whole CT series as one.
 *
 * @param label modality and short hash, e.g. {@code RTDOSE#3f2a}; unique within a plan set
 * @param modality RTSTRUCT, RTDOSE, RTPLAN, CT, ...
 * @param sopInstanceUid of the object; of a series its Series Instance UID
 * @param count number of files, more than 1 for an image series
 * @param sha256 of the file's bytes, lower-case hex; of a series the hash of the sorted hashes
 */
public record InputObject(String label, String modality, String sopInstanceUid, int count, String sha256) {}
