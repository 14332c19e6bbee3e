package org.cordon.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolFinder;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.review.request.ReviewException;

/**
 * Which protocol is applied: the one that was named, else the only Clinical one that holds for every prescription and is
 * valid on the day of the course, where that is stated; and whether the plan lies inside its scope.
 *
 * @param protocol the protocol
 * @param reason why this one, for people
 */
record ProtocolChoice(Protocol protocol, String reason) {
    /**
     * Chooses.
     *
     * @throws ReviewException of kind USAGE, with the candidates, when not exactly one protocol matches
     */
    static ProtocolChoice of(EffectiveCase effective, List<Prescription> prescriptions, Setting setting) {
        if (effective.protocol().isPresent()) {
            return new ProtocolChoice(effective.protocol().get(), "given");
        }
        return onlyMatch(effective, prescriptions, setting);
    }

    /**
     * Chooses for a what-if: a protocol that was named for the plan as it is counts as long as it holds for what is asked.
     *
     * @throws ReviewException as {@link #of}
     */
    static ProtocolChoice ofWhatIf(EffectiveCase effective, List<Prescription> prescriptions, Setting setting) {
        boolean holds = effective
                .protocol()
                .filter(named -> prescriptions.stream().allMatch(asked -> covers(named, asked)))
                .isPresent();
        return holds ? of(effective, prescriptions, setting) : onlyMatch(effective, prescriptions, setting);
    }

    private static boolean covers(Protocol protocol, Prescription prescription) {
        return protocol.fractions().contains(prescription.fractions())
                && protocol.prescriptionGy().contains(prescription.doseGy());
    }

    private static ProtocolChoice onlyMatch(
            EffectiveCase effective, List<Prescription> prescriptions, Setting setting) {
        ProtocolLibrary library = effective.library();
        if (prescriptions.isEmpty()) {
            throw ReviewException.usage(
                    "PROTOCOL_NOT_CHOSEN",
                    "no protocol was named, and none can be found because no prescription is known",
                    "state the prescription with --rx, or name a protocol with --protocol",
                    ids(library.protocols()));
        }
        List<Protocol> matching = library.protocols();
        for (Prescription prescription : prescriptions) {
            List<Protocol> fitting =
                    ProtocolFinder.matching(library, prescription.fractions(), prescription.doseGy(), setting);
            matching = matching.stream().filter(fitting::contains).toList();
        }
        Optional<LocalDate> day = effective.earlier().newCourse();
        if (day.isPresent()) {
            matching = matching.stream()
                    .filter(protocol -> protocol.isValidOn(day.get()))
                    .toList();
        }
        if (matching.size() != 1) {
            throw ReviewException.usage(
                    "PROTOCOL_NOT_CHOSEN",
                    matching.isEmpty()
                            ? "no clinical protocol for whole plans holds for this prescription and setting; reference"
                                    + " tables and unverified ones are only applied when they are named"
                            : matching.size() + " clinical protocols hold for this prescription and setting",
                    "name the one that is meant with --protocol",
                    ids(matching.isEmpty() ? nameable(library, prescriptions) : matching));
        }
        Prescription first = prescriptions.get(0);
        return new ProtocolChoice(
                matching.get(0), "only match for " + RowAssembly.plain(first.doseGy()) + " Gy x " + first.fractions());
    }

    /** Why the plan's rows are not judged by this protocol, as a finding; empty when it lies inside its scope. */
    Optional<Finding> outside(Targets targets, Setting setting) {
        for (Prescription prescription : targets.prescriptions()) {
            if (!covers(protocol, prescription)) {
                return Optional.of(Finding.error(
                        Reason.of(
                                "PLAN_OUTSIDE_PROTOCOL",
                                "protocol",
                                protocol.id(),
                                "doseGy",
                                prescription.doseGy(),
                                "fractions",
                                prescription.fractions()),
                        prescription.target()));
            }
        }
        long schedules = targets.prescriptions().stream()
                .mapToInt(Prescription::fractions)
                .distinct()
                .count();
        if (schedules > 1) {
            return Optional.of(Finding.error(Reason.of("FRACTIONS_DIFFER_BETWEEN_TARGETS"), protocol.id()));
        }
        if (!protocol.settings().contains(setting)) {
            return Optional.of(Finding.warning(
                    Reason.of("PROTOCOL_NOT_FOR_SETTING", "protocol", protocol.id(), "setting", setting.label()),
                    protocol.id()));
        }
        return targets.prescriptions().isEmpty()
                ? Optional.of(Finding.warning(Reason.of("PRESCRIPTION_UNKNOWN"), protocol.id()))
                : Optional.empty();
    }

    /** For a target inside the cord no limits are published. */
    Optional<Finding> withoutLimits(Setting setting) {
        return setting == Setting.INTRAMEDULLARY
                ? Optional.of(Finding.warning(Reason.of("INTRAMEDULLARY_WITHOUT_LIMITS"), protocol.id()))
                : Optional.empty();
    }

    /** Those with rows for the number of fractions; all, when none has any. */
    private static List<Protocol> nameable(ProtocolLibrary library, List<Prescription> prescriptions) {
        List<Protocol> named = library.protocols();
        for (Prescription prescription : prescriptions) {
            List<Protocol> fitting = ProtocolFinder.forFractions(library, prescription.fractions());
            named = named.stream().filter(fitting::contains).toList();
        }
        return named.isEmpty() ? library.protocols() : named;
    }

    private static List<String> ids(List<Protocol> protocols) {
        return protocols.stream().map(Protocol::id).toList();
    }
}
