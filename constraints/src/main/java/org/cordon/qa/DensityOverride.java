package org.cordon.qa;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.StructureSetFacts;
import org.cordon.structure.Structure;

/** Row 19: densities that were assigned by hand. */
final class DensityOverride implements Check {
    private static final CheckInfo INFO = CheckInfo.of(
            "density-override",
            19,
            "Assigned densities",
            "a structure other than the couch with an assigned physical property",
            "an assigned density replaces what the images show: contrast, metal and artefacts need it, anything else is a mistake",
            "TG-275",
            "WARNING",
            "DENSITY_ASSIGNED");

    @Override
    public CheckInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> findings(CheckScene scene) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, List<StructureSetFacts.Property>> properties =
                scene.structures().facts().map(StructureSetFacts::properties).orElse(ImmutableMap.of());
        for (Structure structure : scene.structures().structures()) {
            boolean device = structure
                    .interpretedType()
                    .filter(type -> type.equals("SUPPORT") || type.equals("FIXATION") || type.equals("BOLUS"))
                    .isPresent();
            List<StructureSetFacts.Property> own = properties.getOrDefault(structure.number(), List.of());
            if (!device && !own.isEmpty()) {
                String shown = own.stream()
                        .map(property -> property.name()
                                + (property.value().isPresent()
                                        ? " " + property.value().getAsDouble()
                                        : ""))
                        .collect(Collectors.joining(", "));
                findings.add(Finding.warning(Reason.of("DENSITY_ASSIGNED", "properties", shown), structure.name())
                        .with(scene.inStructures("ROIPhysicalPropertiesSequence", shown)));
            }
        }
        return findings;
    }
}
