package org.cordon.desktop.session;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.cordon.review.request.ReviewRequest;

/** What the window asks when a person opens a plan. */
public final class Requests {
    private Requests() {}

    /** Nothing asked but what a case file and the environment say. */
    public static ReviewRequest ofCase(Optional<Path> caseFile, Map<String, String> environment) {
        return ReviewRequest.empty().withCaseFile(caseFile).withEnvironment(environment);
    }
}
