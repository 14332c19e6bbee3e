/**
 * DICOM files (PS3.10) read and written.
 *
 * <p>Read are files with or without preamble and file meta information, in implicit little endian, explicit little
 * endian, explicit big endian and deflated. A file is read once, front to back, in chunks that grow from 8 KiB to 256
 * KiB; values are stretches of these chunks; long binary values stay in the file. The SHA-256 of the file is computed
 * from the same bytes in the same pass.
 *
 * <p>Refused are truncation anywhere but between two top-level elements, lengths beyond the file or the enclosing item,
 * repeated attributes, delimiters out of place, unknown VRs and transfer syntaxes, and whatever exceeds
 * {@link org.cordon.dicom.ReadLimits}, always before memory is taken. Tolerated with a note ({@link
 * org.cordon.dicom.DicomDataset#notes()}) are odd lengths, wrong tag order, trailing zero bytes, a missing preamble or
 * file meta information, and file meta information that contradicts the data set. Group lengths and trailing padding
 * are dropped. Compressed pixel data is refused when its length or bytes are asked for; the rest of such a file reads.
 */
package org.cordon.dicom.part10;
