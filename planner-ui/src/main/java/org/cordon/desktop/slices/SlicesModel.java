package org.cordon.desktop.slices;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.desktop.session.PlanCentre;
import org.cordon.desktop.session.StructureLooks;
import org.cordon.dose.DoseGrid;
import org.cordon.geometry.PlanarRegion;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.picture.ContourSlice;
import org.cordon.picture.CtVolume;
import org.cordon.picture.IsodoseLevels;
import org.cordon.picture.Plane;
import org.cordon.picture.SliceFrame;
import org.cordon.plan.Beam;
import org.cordon.review.ConstraintRow;
import org.cordon.structure.Structure;
import org.cordon.text.RowGroup;

/** What the slices show: images, dose, structures, window, zoom and centre of each plane. Holds no nodes. */
final class SlicesModel {
    private static final double LEAST_ZOOM = 0.4;
    private static final double MOST_ZOOM = 40;
    private static final double DEFAULT_AXIAL = 3.05;
    private static final double DEFAULT_OTHER = 2.2;
    private static final int CACHED = 3000;
    private static final double SAME_PLANE_MM = 0.05;

    /** Where a structure is cut: position in hundredths of a millimetre. */
    private record Cut(int structure, Plane plane, long hundredthMm) {}

    private final OpenPlan plan;
    private final StructureLooks looks;
    private final Map<Plane, Double> zoom = new EnumMap<>(Plane.class);
    private final Map<Plane, double[]> centre = new EnumMap<>(Plane.class);
    private final Map<Cut, List<double[]>> contours = new HashMap<>();
    private final Point3 targetCentre;
    private Optional<CtVolume> images = Optional.empty();

    SlicesModel(OpenPlan plan, StructureLooks looks) {
        this.plan = plan;
        this.looks = looks;
        this.targetCentre = PlanCentre.of(plan);
        fit();
    }

    OpenPlan plan() {
        return plan;
    }

    StructureLooks looks() {
        return looks;
    }

    Optional<DoseGrid> dose() {
        return plan.reviewed().dose();
    }

    Optional<CtVolume> images() {
        return images;
    }

    void images(Optional<CtVolume> volume) {
        images = volume;
    }

    /** Takes zoom and centre from another plan in the same frame of reference. */
    void follow(SlicesModel before) {
        zoom.putAll(before.zoom);
        centre.putAll(before.centre);
    }

    /** Shows the target in the middle of all planes in the usual scale. */
    void fit() {
        for (Plane plane : Plane.values()) {
            zoom.put(plane, plane == Plane.AXIAL ? DEFAULT_AXIAL : DEFAULT_OTHER);
            centre.put(plane, new double[] {plane.across(targetCentre), plane.along(targetCentre)});
        }
    }

    void zoom(Plane plane, double factor) {
        zoom.merge(plane, factor, (old, by) -> Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, old * by)));
    }

    void pan(Plane plane, double acrossMm, double alongMm) {
        double[] old = centre.get(plane);
        centre.put(plane, new double[] {old[0] + acrossMm, old[1] + alongMm});
    }

    SliceFrame frame(Plane plane, Point3 at, int width, int height) {
        double[] middle = centre.get(plane);
        return new SliceFrame(plane, plane.through(at), middle[0], middle[1], zoom.get(plane), width, height);
    }

    Point3 targetCentre() {
        return targetCentre;
    }

    /** The next slice position in a direction. */
    double step(Plane plane, double from, int slices) {
        if (plane == Plane.AXIAL && images.isPresent()) {
            CtVolume volume = images.get();
            int next = volume.nearest(from) + slices;
            return volume.zMm(Math.max(0, Math.min(volume.size() - 1, next)));
        }
        double spacing = plane == Plane.AXIAL && dose().isPresent()
                ? dose().get().geometry().spacingZMm()
                : 1;
        return from + slices * spacing;
    }

    /** The next contour of a structure above or below; empty at its end. */
    static OptionalDouble nextContour(Structure structure, double fromMm, int direction) {
        return structure.planes().stream()
                .mapToDouble(PlanarRegion::zMm)
                .filter(z -> direction * (z - fromMm) > SAME_PLANE_MM)
                .boxed()
                .min(java.util.Comparator.comparingDouble(z -> direction * z))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }

    /** The structure of a row, else the cord, else the target. */
    Optional<Structure> subject(Optional<ConstraintRow> row) {
        return row.filter(each -> each.roiNumber().isPresent())
                .or(() -> plan.result().rows().stream()
                        .filter(each -> RowGroup.bySubject(each.rule()) == RowGroup.CORD
                                && each.roiNumber().isPresent())
                        .findFirst())
                .flatMap(each -> structures().stream()
                        .filter(structure ->
                                structure.number() == each.roiNumber().getAsInt())
                        .findFirst())
                .or(() -> PlanCentre.target(plan));
    }

    /** {@code slice 87/164} of the images. */
    Optional<String> sliceNumber(double zMm) {
        return images.map(volume -> (volume.nearest(zMm) + 1) + "/" + volume.size());
    }

    List<double[]> contour(Structure structure, Plane plane, double throughMm) {
        if (contours.size() > CACHED) {
            contours.clear();
        }
        long hundredth = Math.round(throughMm * 100);
        return contours.computeIfAbsent(
                new Cut(structure.number(), plane, hundredth), key -> ContourSlice.of(structure, plane, throughMm));
    }

    /** The structures that are drawn: all but the outline of the body, which hides the others' labels. */
    List<Structure> structures() {
        return plan.reviewed().structures().structures();
    }

    Optional<Point3> isocentre() {
        return plan.reviewed().plan().stream()
                .flatMap(each -> each.beams().stream())
                .filter(Beam::isTreatment)
                .flatMap(beam -> beam.isocentresMm().stream())
                .findFirst();
    }

    IsodoseLevels levels(Optional<ConstraintRow> row) {
        return IsodoseLevels.of(plan.result(), row);
    }

    /** The sub-volume of the selected row, else of the first row that has one. */
    Optional<ZRange> segment(Optional<ConstraintRow> row) {
        return row.flatMap(ConstraintRow::segment)
                .or(() -> plan.result().rows().stream()
                        .flatMap(each -> each.segment().stream())
                        .findFirst());
    }
}
