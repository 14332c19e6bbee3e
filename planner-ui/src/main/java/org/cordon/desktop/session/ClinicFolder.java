package org.cordon.desktop.session;

import java.nio.file.Path;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.review.CaseFile;
import org.cordon.review.EnvironmentSettings;
import org.cordon.review.ReviewRequest;

/** Where the clinic keeps its protocols and names: as an option, in the case file, else in the environment. */
public final class ClinicFolder {
    private ClinicFolder() {}

    /** The folder of a request; empty where none is set. */
    public static Optional<Path> of(ReviewRequest request, CaseFile known) {
        return request.protocolFolder()
                .or(known::clinicFolder)
                .or(() -> Optional.ofNullable(request.environment().get(EnvironmentSettings.PROTOCOLS))
                        .map(Path::of));
    }

    /**
     * The protocols that there are to choose from.
     *
     * @throws org.cordon.review.ReviewException when the case file is no longer valid
     * @throws org.cordon.constraint.library.ProtocolException when a protocol of the folder is not
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    public static ProtocolLibrary library(ReviewRequest request) {
        CaseFile known = request.caseFile().map(CaseFile::read).orElse(CaseFile.empty());
        ProtocolLibrary shipped = ProtocolLibrary.shipped();
        return of(request, known).map(shipped::withFolder).orElse(shipped);
    }
}
