package org.cordon.dicom.rt;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.Progress;
import org.cordon.plan.SkippedFile;

/**
 * Finds the regular files under given paths. Links inside a folder are never followed (what they point to is found by
 * itself when it lies inside, and is none of ours when it does not), so there are no loops; pipes, sockets and devices are
 * never opened; a file met twice counts once.
 */
final class FolderScan extends SimpleFileVisitor<Path> {
    private final Progress progress;
    private final List<Path> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<SkippedFile> skipped = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    FolderScan(Progress progress) {
        this.progress = progress;
    }

    /** Walks one path: a file, a folder, or a link to either. */
    void walk(Path path) {
        try {
            Files.walkFileTree(path.toRealPath(), this);
        } catch (IOException unreadable) {
            visitFileFailed(path, unreadable);
        }
    }

    /** The regular files found, in the order of their paths. */
    List<Path> files() {
        return files.stream().sorted().toList();
    }

    /** What is no regular file, with the reason. */
    List<SkippedFile> skipped() {
        return skipped;
    }

    /** What could not be looked at. */
    List<Finding> findings() {
        return findings;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        checkCancelled(progress);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        checkCancelled(progress);
        if (attributes.isRegularFile()) {
            if (seen.add(file)) {
                files.add(file);
                progress.step("scan", files.size(), 0);
            }
        } else {
            skipped.add(new SkippedFile(
                    file, Reason.of(attributes.isSymbolicLink() ? "LINK_NOT_FOLLOWED" : "NOT_A_REGULAR_FILE")));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        Reason reason = Reason.of(Files.exists(file) ? "PATH_NOT_READABLE" : "PATH_NOT_FOUND");
        skipped.add(new SkippedFile(file, reason));
        findings.add(Finding.error(reason, "input"));
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException cause) {
        if (cause != null) {
            visitFileFailed(folder, cause);
        }
        return FileVisitResult.CONTINUE;
    }

    /** Ends the work when it was cancelled. */
    static void checkCancelled(Progress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("reading was cancelled");
        }
    }
}
