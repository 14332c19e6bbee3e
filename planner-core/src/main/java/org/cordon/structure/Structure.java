package org.cordon.structure;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cordon.finding.Reason;
import org.cordon.geometry.PlanarRegion;

/**
 * A named region of interest as drawn: planar regions in ascending z, before any z convention.
 *
 * <p>Only CLOSED_PLANAR contours make regions. What the file had beside them is counted ({@link #pointContours()},
 * {@link #openContours()}), and what it had wrong stands in {@link #defects()}: a structure with a defect is kept and
 * shown but never measured.
 */
public final class Structure {
    private final StructureInfo info;
    private final ImmutableList<PlanarRegion> planes;
    private final ImmutableList<Reason> defects;
    private final int pointContours;
    private final int openContours;

    /**
     * Creates it from checked values.
     *
     * @param info name, number, type and colour
     * @param planes one region a plane, in any order, no two at the same z
     * @param defects why the drawn contours cannot be trusted as a volume; empty for a sound structure
     * @param pointContours number of POINT contours
     * @param openContours number of open contours
     * @throws IllegalArgumentException when two planes share a z position
     */
    public Structure(
            StructureInfo info, List<PlanarRegion> planes, List<Reason> defects, int pointContours, int openContours) {
        this.info = info;
        this.planes = planes.stream()
                .sorted(Comparator.comparingDouble(PlanarRegion::zMm))
                .collect(ImmutableList.toImmutableList());
        this.defects = ImmutableList.copyOf(defects);
        this.pointContours = pointContours;
        this.openContours = openContours;
        for (int i = 1; i < this.planes.size(); i++) {
            if (this.planes.get(i - 1).zMm() == this.planes.get(i).zMm()) {
                throw new IllegalArgumentException(
                        "two regions at z = " + this.planes.get(i).zMm() + " mm");
            }
        }
    }

    /** A sound structure of closed contours only. */
    public static Structure of(StructureInfo info, List<PlanarRegion> planes) {
        return new Structure(info, planes, ImmutableList.of(), 0, 0);
    }

    /** Name, number, type and colour. */
    public StructureInfo info() {
        return info;
    }

    /** The name as in the file. */
    public String name() {
        return info.name();
    }

    /** ROI number; unique within its structure set, unlike the name. */
    public int number() {
        return info.number();
    }

    /** RT ROI Interpreted Type (3006,00A4), e.g. PTV, ORGAN, EXTERNAL. */
    public Optional<String> interpretedType() {
        return info.interpretedType();
    }

    /** The drawn planes in ascending z. */
    public ImmutableList<PlanarRegion> planes() {
        return planes;
    }

    /** Why this structure cannot be measured as drawn; empty when sound. */
    public ImmutableList<Reason> defects() {
        return defects;
    }

    /** The number of POINT contours, kept but no volume. */
    public int pointContours() {
        return pointContours;
    }

    /** The number of open contours, kept but no volume. */
    public int openContours() {
        return openContours;
    }

    /** Whether it has no closed contour at all. */
    public boolean isEmpty() {
        return planes.isEmpty();
    }

    /** Whether it has closed contours and no defect. */
    public boolean isMeasurable() {
        return !planes.isEmpty() && defects.isEmpty();
    }
}
