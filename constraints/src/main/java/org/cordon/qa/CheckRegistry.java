package org.cordon.qa;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;

/** Every check of a plan set before delivery; documentation and {@code cordon qa list} are made of it. */
public final class CheckRegistry {
    private static final ImmutableList<Check> CHECKS = ImmutableList.<Check>builder()
            .addAll(RaisedChecks.ALL)
            .add(new ImageSpacing())
            .add(new DoseSpacing())
            .add(new DoseMaximum())
            .add(new DoseExtent())
            .add(new FractionScheme())
            .add(new BeamDoses())
            .add(new BeamMeterset())
            .add(new ControlPoints())
            .add(new Isocentre())
            .add(new PatientPosition())
            .add(new BeamGeometry())
            .add(new Couch())
            .add(new Machine())
            .add(new Leaves())
            .add(new Heterogeneity())
            .add(new DensityOverride())
            .add(new ContoursOnImages())
            .add(new ContourGaps())
            .add(new ContourSpikes())
            .add(new Laterality())
            .add(new CordLength())
            .add(new LongTargets())
            .add(new RoiTypes())
            .add(new TargetInCord())
            .add(new TargetNesting())
            .add(new PrvContains())
            .add(new RoiNames())
            .add(new Tg263Names())
            .add(new Approval())
            .add(new Intent())
            .add(new TimeOrder())
            .add(new ImageAge())
            .add(new Fusion())
            .add(new SetupBeams())
            .build();

    private static final ImmutableMap<String, CheckInfo> BY_CODE = byCode();

    private CheckRegistry() {}

    private static ImmutableMap<String, CheckInfo> byCode() {
        ImmutableMap.Builder<String, CheckInfo> byCode = ImmutableMap.builder();
        for (Check check : CHECKS) {
            check.info().codes().forEach(code -> byCode.put(code, check.info()));
        }
        return byCode.buildOrThrow();
    }

    /** What the checks are, by row of the table and then as they run. */
    public static List<CheckInfo> infos() {
        return CHECKS.stream()
                .map(Check::info)
                .sorted(Comparator.comparingInt(CheckInfo::row))
                .toList();
    }

    /** The check that a finding belongs to; empty for findings of the review itself. */
    public static Optional<CheckInfo> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** What all checks found, in their order. */
    public static List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        CHECKS.forEach(check -> findings.addAll(check.findings(scene)));
        return findings;
    }
}
