package org.cordon.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.assessment.ReirradiationResult;
import org.cordon.constraint.Status;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;

/** What the criteria for irradiating again mean for the verdict. */
final class ReirradiationFindings {
    private ReirradiationFindings() {}

    /** Of a section; a course that is stated to follow another needs one. */
    static List<Finding> of(Optional<ReirradiationSection> section, boolean reirradiated) {
        String subject = "cord";
        if (section.isEmpty()) {
            return reirradiated
                    ? List.of(Finding.warning(Reason.of("REIRRADIATED_WITHOUT_EARLIER_COURSES"), subject))
                    : List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (section.get().refusal().isPresent()) {
            findings.add(Finding.warning(section.get().refusal().get(), subject));
            findings.add(Finding.warning(Reason.of("REIRRADIATION_NOT_EVALUATED"), subject));
            return findings;
        }
        ReirradiationResult result = section.get().result().orElseThrow();
        List<String> failed = result.criteria().stream()
                .filter(each -> !each.advisory() && each.status() == Status.FAIL)
                .map(each -> each.id())
                .toList();
        boolean standsIn = section.get().notes().stream()
                .anyMatch(note -> note.code().equals("REIRRADIATION_ON_CONTAINING_STRUCTURE"));
        if (!failed.isEmpty() && !standsIn) {
            findings.add(Finding.error(Reason.of("REIRRADIATION_CRITERIA_NOT_MET", "criteria", failed), subject));
        } else if (result.status() != Status.PASS || result.withinBounds()) {
            findings.add(Finding.warning(Reason.of("REIRRADIATION_CRITERIA_IN_DOUBT"), subject));
        }
        section.get().notes().forEach(note -> findings.add(Finding.warning(note, subject)));
        if (!reirradiated) {
            findings.add(Finding.warning(Reason.of("EARLIER_COURSES_BUT_NOT_REIRRADIATED"), subject));
        }
        return findings;
    }
}
