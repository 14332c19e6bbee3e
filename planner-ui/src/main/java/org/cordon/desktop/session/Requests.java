package org.cordon.desktop.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.review.ReviewRequest;

/** Requests with one thing changed. */
public final class Requests {
    private Requests() {}

    /** Nothing asked but what a case file and the environment say. */
    public static ReviewRequest ofCase(Optional<Path> caseFile, Map<String, String> environment) {
        ReviewRequest empty = ReviewRequest.empty();
        return new ReviewRequest(
                empty.plans(),
                empty.protocol(),
                empty.level(),
                empty.setting(),
                empty.prescriptions(),
                empty.targets(),
                empty.mapping(),
                false,
                caseFile,
                empty.dose(),
                environment);
    }

    /** The same request for one of several plans. */
    public static ReviewRequest ofPlans(ReviewRequest old, List<String> plans) {
        return made(old, plans, old.protocol());
    }

    /** The same request under a named protocol. */
    public static ReviewRequest ofProtocol(ReviewRequest old, Optional<Protocol> protocol) {
        return made(old, old.plans(), protocol);
    }

    private static ReviewRequest made(ReviewRequest old, List<String> plans, Optional<Protocol> protocol) {
        return new ReviewRequest(
                plans,
                protocol,
                old.level(),
                old.setting(),
                old.prescriptions(),
                old.targets(),
                old.mapping(),
                old.whatIf(),
                old.caseFile(),
                old.dose(),
                old.environment(),
                old.protocolFolder(),
                old.earlier(),
                old.stage());
    }
}
