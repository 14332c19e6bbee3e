package org.cordon.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.finding.Finding;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;

/**
 * All that a review found: the one thing that terminal, JSON, HTML and later the desktop show.
 *
 * @param verdict overall
 * @param whatIf whether a prescription or earlier courses are tried out: the result is a WHAT-IF, exit code 2
 * @param patient identity for people; empty when the files disagree or have none
 * @param protocol that was applied
 * @param protocolReason why this one: {@code only match for 16 Gy x 1}, {@code given}
 * @param prescriptions one a target
 * @param level as stated
 * @param setting as stated, {@link Setting#DENOVO} by default
 * @param plans labels of the plans that were checked
 * @param doseLabel of the dose that was judged, or of the sum; empty when none could be
 * @param doseMaxGy highest node of it
 * @param inputs every input with its hash
 * @param rows in display order: cord, targets, organs; inside: FAIL, NOT_EVALUATED, VARIATION, PASS, then protocol order
 * @param findings ERROR first, then WARNING, then INFO, inside by code and subject
 * @param conformity indices of plan quality, by target; never part of the verdict
 * @param curves for plots
 * @param configuration every setting with its origin
 * @param configurationSha256 hash of the configuration and the protocol
 * @param cordRisk the published risk at the maximum of the cord; empty when none is drawn or nothing was measured
 * @param reirradiation what the courses before mean; empty when none is stated
 * @param timingsMs stage to milliseconds, shown only when asked
 */
public record ReviewResult(
        Verdict verdict,
        boolean whatIf,
        Optional<PatientIdentity> patient,
        Protocol protocol,
        String protocolReason,
        List<Prescription> prescriptions,
        Optional<LevelRange> level,
        Setting setting,
        List<String> plans,
        String doseLabel,
        double doseMaxGy,
        List<InputObject> inputs,
        List<ConstraintRow> rows,
        List<Finding> findings,
        List<ConformityRow> conformity,
        List<StructureCurve> curves,
        List<ConfigurationEntry> configuration,
        String configurationSha256,
        Optional<CordRiskSection> cordRisk,
        Optional<ReirradiationSection> reirradiation,
        Map<String, Double> timingsMs) {
    /** Takes immutable copies. */
    public ReviewResult {
        prescriptions = ImmutableList.copyOf(prescriptions);
        plans = ImmutableList.copyOf(plans);
        inputs = ImmutableList.copyOf(inputs);
        rows = ImmutableList.copyOf(rows);
        findings = ImmutableList.copyOf(findings);
        conformity = ImmutableList.copyOf(conformity);
        curves = ImmutableList.copyOf(curves);
        configuration = ImmutableList.copyOf(configuration);
        timingsMs = ImmutableMap.copyOf(timingsMs);
    }

    /** The exit code of {@code cordon check}: 1 on FAIL, else 2 for a what-if, else that of the verdict. */
    public int exitCode() {
        return verdict != Verdict.FAIL && whatIf ? Verdict.REVIEW.exitCode() : verdict.exitCode();
    }
}
