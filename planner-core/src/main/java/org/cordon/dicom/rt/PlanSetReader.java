package org.cordon.dicom.rt;

import com.google.common.util.concurrent.MoreExecutors;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutorService;
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

    /** As {@link #read(List, ReadLimits, Progress, ExecutorService)}, on the calling thread alone. */
    public static PlanSet read(List<Path> paths, ReadLimits limits, Progress progress) {
        return read(paths, limits, progress, MoreExecutors.newDirectExecutorService());
    }

    /**
     * Reads a plan set.
     *
     * @param paths files and folders
     * @param limits refused beyond
     * @param progress told each file, stages {@code scan} and {@code read}; asked before each file whether to go on
     * @param executor reads the next few files while one is made sense of; not shut down
     * @throws java.util.concurrent.CancellationException when cancelled, or when the calling thread is interrupted
     * @throws IllegalStateException when no {@link DicomReader} is installed
     */
    public static PlanSet read(List<Path> paths, ReadLimits limits, Progress progress, ExecutorService executor) {
        DicomReader reader = ServiceLoader.load(DicomReader.class, PlanSetReader.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no DicomReader is installed"));
        FolderScan scan = new FolderScan(progress);
        paths.forEach(scan::walk);
        List<Path> files = scan.files();
        Intake intake = new Intake(limits);
        try (ReadAhead ahead = new ReadAhead(files, reader, limits, executor)) {
            for (int i = 0; i < files.size(); i++) {
                FolderScan.checkCancelled(progress);
                progress.step("read", i, files.size());
                intake.take(files.get(i), ahead::next);
            }
        }
        progress.step("read", files.size(), files.size());
        FolderScan.checkCancelled(progress);
        return new PlanSetAssembly(intake, scan, reader, limits).planSet();
    }
}
