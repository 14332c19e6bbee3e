package org.cordon.phantom;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.cordon.geometry.Ring;

/**
 * Sections that lie apart, less sections that lie inside them.
 *
 * @param parts disjoint
 * @param holes disjoint, each inside one part
 */
record CompositeSection(List<Section> parts, List<Section> holes) implements Section {
    CompositeSection {
        parts = ImmutableList.copyOf(parts);
        holes = ImmutableList.copyOf(holes);
    }

    static Section empty() {
        return new CompositeSection(List.of(), List.of());
    }

    @Override
    public double areaWithinMm2(PlaneRegion region) {
        double area = 0;
        for (Section part : parts) {
            area += part.areaWithinMm2(region);
        }
        for (Section hole : holes) {
            area -= hole.areaWithinMm2(region);
        }
        return Math.max(area, 0);
    }

    @Override
    public boolean contains(double xMm, double yMm) {
        return parts.stream().anyMatch(part -> part.contains(xMm, yMm))
                && holes.stream().noneMatch(hole -> hole.contains(xMm, yMm));
    }

    @Override
    public List<Ring> rings(int vertices) {
        ImmutableList.Builder<Ring> rings = ImmutableList.builder();
        parts.forEach(part -> rings.addAll(part.rings(vertices)));
        holes.forEach(hole -> rings.addAll(hole.rings(vertices)));
        return rings.build();
    }
}
