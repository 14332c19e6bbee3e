package org.cordon.dicom.rt;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;

/**
 * Reads everything in a set of files and folders and links it.
 *
 * <p>Folders are searched to any depth, but only below their real root: links inside are not followed, pipes and devices
 * are never opened. Every file ends as accepted, accepted with a finding, refused with a finding, or skipped with a
 * reason. A file refused as a radiotherapy object, or whose kind cannot be told, is an error; a refused image is a warning.
 * Pixels stay in their files. The result does not depend on the names or the order of the files.
 */
public final class PlanSetReader {
    private PlanSetReader() {}

    /**
     * Reads a plan set.
     *
     * @param paths files and folders
     * @param limits refused beyond
     * @param progress told each file, stages {@code scan} and {@code read}; asked before each file whether to go on
     * @throws java.util.concurrent.CancellationException when cancelled
     * @throws IllegalStateException when no {@link DicomReader} is installed
     */
    public static PlanSet read(List<Path> paths, ReadLimits limits, Progress progress) {
        DicomReader reader = ServiceLoader.load(DicomReader.class, PlanSetReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no DicomReader is installed"));
        return read(paths, limits, progress, reader);
    }

    static PlanSet read(List<Path> paths, ReadLimits limits, Progress progress, DicomReader reader) {
        FolderScan scan = new FolderScan(progress);
        paths.forEach(scan::walk);
        List<Path> files = scan.files();
        Intake intake = new Intake(reader, limits);
        for (int i = 0; i < files.size(); i++) {
            FolderScan.checkCancelled(progress);
            progress.step("read", i, files.size());
            intake.take(files.get(i));
        }
        progress.step("read", files.size(), files.size());
        FolderScan.checkCancelled(progress);
        return new PlanSetAssembly(intake, scan, reader, limits).planSet();
    }
}
