package org.cordon.review.choice;

import java.util.Optional;
import org.cordon.dicom.DicomReadException;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Reason;
import org.cordon.plan.RtDose;

/**
 * Whether one dose can be compared with limits at all: in Gy, PHYSICAL, readable.
 *
 * <p>EFFECTIVE dose has a biological weight in it that no limit was derived with: its rows are not evaluated. Dose of
 * type ERROR is a difference of doses, and RELATIVE units have no Gy: both are refused.
 */
final class DoseSuitability {
    private DoseSuitability() {}

    /** Why a dose cannot be judged, as an outcome; empty when it can. */
    static Optional<DoseOutcome> objection(RtDose dose) {
        String label = dose.input().label();
        if (!dose.units().equals("GY")) {
            return Optional.of(DoseOutcome.refused(Reason.of("DOSE_UNITS_NOT_GY", "units", dose.units()), label));
        }
        if (dose.type().equals("EFFECTIVE")) {
            return Optional.of(DoseOutcome.notEvaluated(Reason.of("DOSE_TYPE_EFFECTIVE"), label));
        }
        if (!dose.type().equals("PHYSICAL")) {
            return Optional.of(DoseOutcome.refused(Reason.of("DOSE_TYPE_REFUSED", "type", dose.type()), label));
        }
        if (dose.geometry().isEmpty()) {
            return Optional.of(DoseOutcome.refused(Reason.of("DOSE_WITHOUT_GRID"), label));
        }
        return Optional.empty();
    }

    /** One dose as it is. */
    static DoseOutcome load(RtDose dose) {
        Optional<DoseOutcome> objection = objection(dose);
        if (objection.isPresent()) {
            return objection.get();
        }
        try {
            DoseGrid grid = dose.source().load();
            return DoseOutcome.judged(new JudgedDose(dose.input().label(), grid));
        } catch (DicomReadException unreadable) {
            return DoseOutcome.refused(unreadable.reason(), dose.input().label());
        }
    }
}
