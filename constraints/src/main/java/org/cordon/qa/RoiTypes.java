package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.naming.StructureMatcher;
import org.cordon.naming.TargetKind;
import org.cordon.structure.Structure;

/** Row 21: interpreted types fit the names. */
final class RoiTypes implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "roi-types",
            21,
            "Interpreted types",
            "a type GTV, CTV or PTV beside a name that says another, ORGAN beside a target name; not exactly one EXTERNAL INFO",
            "the type decides which structure is a target and which the body",
            "TG-275",
            "WARNING",
            "ROI_TYPE_DIFFERS_FROM_NAME",
            "EXTERNAL_NOT_UNIQUE");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        for (Structure structure : scene.structures().structures()) {
            String type = structure.interpretedType().orElse("");
            Optional<TargetKind> named = StructureMatcher.isHelper(structure.name())
                    ? Optional.empty()
                    : TargetKind.ofName(structure.name());
            Optional<TargetKind> typed = TargetKind.ofInterpretedType(type);
            boolean otherTarget =
                    named.isPresent() && typed.isPresent() && !named.equals(typed) && named.get() != TargetKind.ITV;
            boolean organTarget = named.isPresent() && type.equals("ORGAN");
            boolean targetOrgan = named.isEmpty()
                    && typed.isPresent()
                    && StructureMatcher.canonicalName(structure.name()).isPresent();
            if (otherTarget || organTarget || targetOrgan) {
                findings.add(Finding.warning(Reason.of("ROI_TYPE_DIFFERS_FROM_NAME", "type", type), structure.name())
                        .with(scene.inStructures("RTROIInterpretedType", type)));
            }
        }
        int externals = scene.ofType("EXTERNAL").size();
        if (externals != 1) {
            findings.add(Finding.info(Reason.of("EXTERNAL_NOT_UNIQUE", "found", externals), scene.structuresLabel())
                    .with(scene.inStructures("RTROIInterpretedType", externals + " EXTERNAL")));
        }
        return findings;
    }
}
