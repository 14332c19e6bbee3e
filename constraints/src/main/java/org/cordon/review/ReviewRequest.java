package org.cordon.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;

/**
 * What a person asked of a review; everything else comes from the case file and the plan.
 *
 * @param plans labels or UIDs of the plans to check; empty when there is only one
 * @param protocol given protocol; empty to choose the only matching one
 * @param level stated level
 * @param setting stated setting
 * @param prescriptions given prescriptions
 * @param targets ROI names or {@code #number} of the targets; empty to derive them
 * @param mapping ROI name or {@code #number} to canonical name
 * @param whatIf whether a given prescription may differ from the plan's
 * @param caseFile given case file; empty to look for {@code case.yaml} in the plan's folder
 */
public record ReviewRequest(
        List<String> plans,
        Optional<Protocol> protocol,
        Optional<LevelRange> level,
        Optional<Setting> setting,
        List<GivenPrescription> prescriptions,
        List<String> targets,
        Map<String, String> mapping,
        boolean whatIf,
        Optional<Path> caseFile) {
    /** Takes immutable copies. */
    public ReviewRequest {
        plans = ImmutableList.copyOf(plans);
        prescriptions = ImmutableList.copyOf(prescriptions);
        targets = ImmutableList.copyOf(targets);
        mapping = ImmutableMap.copyOf(mapping);
    }

    /** Nothing stated: everything from the plan. */
    public static ReviewRequest empty() {
        return new ReviewRequest(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                Optional.empty());
    }

    /**
     * A prescription as given, {@code PTV_T5=16Gy/1}.
     *
     * @param target ROI name or {@code #number}; empty for the only target
     * @param doseGy total course
     * @param fractions number of fractions
     */
    public record GivenPrescription(Optional<String> target, double doseGy, int fractions) {}
}
