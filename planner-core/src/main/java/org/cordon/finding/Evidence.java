package org.cordon.finding;

/**
 * What a finding rests on: where a value stands and how it reads, so that a person can look it up in the file.
 *
 * @param fileLabel input label such as {@code RTPLAN#3f2a}; never a path
 * @param keyword DICOM keyword, or what was computed, e.g. {@code BeamMeterset}
 * @param shownValue the value as shown; never a patient's identity
 */
public record Evidence(String fileLabel, String keyword, String shownValue) {}
