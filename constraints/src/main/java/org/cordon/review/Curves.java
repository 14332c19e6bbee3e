package org.cordon.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.Rule;
import org.cordon.structure.Body;

/** The curves of everything that a row was evaluated on, under the default convention, in the first dose. */
final class Curves {
    private Curves() {}

    static List<StructureCurve> of(List<PlannedRow> planned, DvhStore store) {
        List<StructureCurve> curves = new ArrayList<>();
        Set<Body> shown = new LinkedHashSet<>();
        for (PlannedRow row : planned) {
            if (row instanceof PlannedRow.Measured measured) {
                for (Subject subject : measured.subjects()) {
                    if (shown.add(subject.body())) {
                        curves.add(curve(measured, subject, store));
                    }
                }
            }
        }
        return curves;
    }

    private static StructureCurve curve(PlannedRow.Measured row, Subject subject, DvhStore store) {
        Rule rule = row.head().rule();
        String label = subject.label().isEmpty() ? row.head().structure() : SubVolumes.shown(rule, subject.label());
        Optional<String> canonical = rule.structure().isTarget()
                ? Optional.empty()
                : Optional.of(rule.structure().canonicalName());
        return new StructureCurve(label, canonical, subject.body().structure().info(), store.get(0, subject.body()));
    }
}
