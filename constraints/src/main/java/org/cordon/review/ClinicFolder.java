package org.cordon.review;

import java.nio.file.Path;
import java.util.Optional;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;

/** Which folder holds what a clinic keeps of its own: the one of the option, else of the case file, else of the environment. */
public final class ClinicFolder {
    private ClinicFolder() {}

    /**
     * The folder of a request, as it was written.
     *
     * @throws ReviewException when the case file is not valid
     * @throws java.io.UncheckedIOException when the case file cannot be read
     */
    public static Optional<Path> of(ReviewRequest request) {
        return of(request, request.caseFile().map(CaseFile::read).orElseGet(CaseFile::empty));
    }

    /** The folder of a request whose case file is read. */
    public static Optional<Path> of(ReviewRequest request, CaseFile file) {
        return request.protocolFolder().or(file::clinicFolder).or(() -> environment(request));
    }

    private static Optional<Path> environment(ReviewRequest request) {
        return Optional.ofNullable(request.environment().get(EnvironmentSettings.PROTOCOLS))
                .filter(text -> !text.isBlank())
                .map(text -> Path.of(text.strip()));
    }
}
