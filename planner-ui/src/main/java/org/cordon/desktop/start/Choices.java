package org.cordon.desktop.start;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.desktop.session.Problem;
import org.cordon.review.request.ReviewRequest;

/** Problems that a choice ends: which plan, which dose, which protocol. */
final class Choices {
    private Choices() {}

    /** What choosing one of the candidates does; empty where a choice does not help or none is offered. */
    static Optional<BiFunction<ReviewRequest, String, ReviewRequest>> of(Problem problem) {
        if (problem.candidates().isEmpty()) {
            return Optional.empty();
        }
        return switch (problem.code()) {
            case "SEVERAL_PLANS", "PLAN_LABEL_NOT_UNIQUE", "ONLY_REJECTED_PLANS" ->
                Optional.of((request, candidate) -> request.withPlans(List.of(uid(candidate))));
            case "PROTOCOL_NOT_CHOSEN" ->
                Optional.of((request, candidate) ->
                        request.withProtocol(ProtocolLibrary.shipped().find(candidate)));
            case "DOSE_NOT_FOUND" -> Optional.of(ReviewRequest::withDose);
            default -> Optional.empty();
        };
    }

    /** Plans are listed as {@code label (UID)}; labels need not be unique. */
    static String uid(String candidate) {
        int start = candidate.lastIndexOf('(');
        return start < 0 || !candidate.endsWith(")")
                ? candidate
                : candidate.substring(start + 1, candidate.length() - 1);
    }
}
