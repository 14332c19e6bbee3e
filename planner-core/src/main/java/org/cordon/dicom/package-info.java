/**
 * DICOM data sets: stored bytes by tag, their decoding, and the refusals both share. Reading and writing files is in
 * {@code part10}, typed radiotherapy objects in {@code rt}. No other core package depends on this one.
 *
 * <p>Values are kept undecoded ({@link org.cordon.dicom.DicomDataset}) and decoded when asked for ({@link
 * org.cordon.dicom.Values}): strictly in meaning, tolerantly in form. Numbers are correctly rounded straight from their
 * bytes and finite; text is decoded by Specific Character Set and never fails. Nothing absent is ever replaced by a
 * default. A refusal ({@link org.cordon.dicom.DicomReadException}) names input label, attribute and remedy and never
 * quotes a value; what was tolerated is counted per code ({@link org.cordon.dicom.Values#notes()}). Stored values are
 * immutable; data sets may be shared by any number of threads, {@code Values} and {@code DatasetBuilder} may not.
 */
package org.cordon.dicom;
