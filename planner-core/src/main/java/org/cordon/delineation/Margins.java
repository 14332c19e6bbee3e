package org.cordon.delineation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.geometry.EvenOddShape;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.TangledContoursException;
import org.cordon.structure.PlaneRuns;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureAlgebra;
import org.cordon.structure.StructureInfo;

/**
 * Structures grown by a margin, the same in all three directions.
 *
 * <p>How computed: the body is its {@link CrossSections}; at each plane of the result every section within the margin
 * along z is grown in its plane by {@code sqrt(margin² - distance²)}, and all of them together are the grown region. The
 * planes of the result are those of the structure, continued at its own spacing as far as the margin reaches beyond its
 * ends. Round corners are arcs of 5.6 degrees, whose chords lie at most 0.12 % of the margin inside.
 *
 * <p>Error on a sphere of 8 to 15 mm radius drawn every 1 to 2 mm: surface below 0.1 mm, volume below 1 % (see the test);
 * along z the result ends at a plane, so half a slice of doubt stays there. Thread-safe.
 */
public final class Margins {
    /** The largest margin in mm. */
    public static final double MOST_MM = 30;

    private Margins() {}

    /**
     * A structure grown by a margin.
     *
     * @param structure to grow; when it cannot be measured, neither can the result
     * @param marginMm above 0, at most {@value #MOST_MM}
     * @param result name and number of the result
     * @throws IllegalArgumentException when the margin is outside its range
     */
    public static Structure grown(Structure structure, double marginMm, StructureInfo result) {
        if (!(marginMm > 0 && marginMm <= MOST_MM)) {
            throw new IllegalArgumentException("marginMm must be above 0 and at most " + MOST_MM + ", was " + marginMm);
        }
        if (!structure.isMeasurable() || structure.planes().size() < 2) {
            return unmeasurable(structure, result, structure.defects());
        }
        try {
            return Structure.of(result, planes(structure, marginMm));
        } catch (TangledContoursException tangled) {
            return unmeasurable(structure, result, List.of(tangled.reason()));
        }
    }

    private static List<PlanarRegion> planes(Structure structure, double marginMm) {
        List<CrossSections.Section> sections = CrossSections.of(structure, marginMm);
        List<PlanarRegion> planes = new ArrayList<>();
        for (double zMm : positionsMm(structure, sections, marginMm)) {
            Optional<EvenOddShape> grown = Optional.empty();
            for (EvenOddShape one : largestFirst(sections, zMm, marginMm)) {
                if (grown.isEmpty()) {
                    grown = Optional.of(one);
                } else if (!grown.get().covers(one)) {
                    grown = Optional.of(grown.get().union(one));
                }
            }
            grown.flatMap(shape -> shape.at(zMm)).ifPresent(planes::add);
        }
        return planes;
    }

    /** What each section near a position grows to there. */
    private static List<EvenOddShape> largestFirst(List<CrossSections.Section> sections, double zMm, double marginMm) {
        List<EvenOddShape> grown = new ArrayList<>();
        for (CrossSections.Section section : sections) {
            double apartMm = Math.abs(section.zMm() - zMm);
            if (apartMm < marginMm) {
                grown.add(section.shape().grownBy(Math.sqrt(marginMm * marginMm - apartMm * apartMm)));
            }
        }
        grown.sort(Comparator.comparingDouble(EvenOddShape::areaMm2).reversed());
        return grown;
    }

    /** The planes of the structure, and further ones at its spacing where sections lie within the margin. */
    private static List<Double> positionsMm(
            Structure structure, List<CrossSections.Section> sections, double marginMm) {
        double spacingMm = PlaneRuns.bridged(structure).typicalSpacingMm().orElseThrow();
        List<Double> positions = new ArrayList<>();
        List<PlanarRegion> drawn = structure.planes();
        for (int i = 0; i < drawn.size(); i++) {
            double zMm = drawn.get(i).zMm();
            double below = i == 0 ? zMm : drawn.get(i - 1).zMm();
            int steps = (int) Math.ceil((marginMm + spacingMm) / spacingMm);
            for (int step = steps; i == 0 && step > 0; step--) {
                positions.add(zMm - step * spacingMm);
            }
            if (zMm - below > PlaneRuns.GAP_FACTOR * spacingMm) {
                for (int step = 1; below + step * spacingMm < zMm - spacingMm / 2; step++) {
                    positions.add(below + step * spacingMm);
                }
            }
            positions.add(zMm);
            for (int step = 1; i == drawn.size() - 1 && step <= steps; step++) {
                positions.add(zMm + step * spacingMm);
            }
        }
        return positions.stream()
                .filter(zMm -> sections.stream().anyMatch(section -> Math.abs(section.zMm() - zMm) < marginMm))
                .toList();
    }

    private static Structure unmeasurable(Structure structure, StructureInfo result, List<Reason> defects) {
        ImmutableList<Reason> all = ImmutableList.<Reason>builder()
                .addAll(defects)
                .add(Reason.of(StructureAlgebra.NOT_MEASURABLE, "structure", structure.name()))
                .build();
        return new Structure(result, List.of(), all, 0, 0);
    }
}
