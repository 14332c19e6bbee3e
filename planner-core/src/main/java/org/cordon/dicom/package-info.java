/**
 * DICOM data sets: stored bytes by tag, their decoding, and the refusals both share. Reading and writing files is in
 * {@code part10}, typed radiotherapy objects in {@code rt}. No other core package depends on this one.
 */
package org.cordon.dicom;
