package org.cordon.dicom.rt;

import java.util.List;
import org.cordon.finding.Finding;
import org.cordon.plan.InputObject;
import org.cordon.plan.RtDose;
import org.cordon.plan.RtPlan;
import org.cordon.plan.SpatialRegistration;
import org.cordon.plan.StructureSet;

/**
 * A radiotherapy object that was read.
 *
 * @param input which file
 * @param object an {@link RtPlan}, {@link StructureSet}, {@link RtDose} or {@link SpatialRegistration}
 * @param findings what was noticed on it
 */
record Accepted(InputObject input, Object object, List<Finding> findings) {
    /** The same under another label. */
    Accepted labelled(String label) {
        InputObject renamed =
                new InputObject(label, input.modality(), input.sopInstanceUid(), input.count(), input.sha256());
        return new Accepted(
                renamed,
                renamed(object, renamed),
                findings.stream()
                        .map(finding -> finding.subject().equals(input.label())
                                ? new Finding(finding.severity(), finding.reason(), label)
                                : finding)
                        .toList());
    }

    private static Object renamed(Object object, InputObject input) {
        if (object instanceof RtPlan plan) {
            return plan.withInput(input);
        }
        if (object instanceof StructureSet set) {
            return set.withInput(input);
        }
        if (object instanceof SpatialRegistration registration) {
            return registration.withInput(input);
        }
        return ((RtDose) object).withInput(input);
    }
}
