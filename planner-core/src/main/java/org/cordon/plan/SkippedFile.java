package org.cordon.plan;

import java.nio.file.Path;
import org.cordon.finding.Reason;

/**
 * A file that was not used.
 *
 * @param file shown only to the person who typed the path, on standard error: a file name can identify a patient
 * @param reason why
 */
public record SkippedFile(Path file, Reason reason) {}
