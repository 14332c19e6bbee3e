package org.cordon.dicom;

import java.nio.file.Path;

/** Reads one DICOM file; found by {@link java.util.ServiceLoader}, so that another library can stand behind it. */
public interface DicomReader {
    /**
     * Reads a whole file; long values stay in it as {@link DicomDataset.Bulk}.
     *
     * @param file a regular file
     * @param limits refused beyond
     * @return the data set, file meta information left out
     * @throws DicomReadException when the file is not DICOM, truncated, malformed or beyond a limit
     */
    DicomDataset read(Path file, ReadLimits limits);
}
