package org.cordon.picture;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cordon.geometry.Point3;
import org.cordon.geometry.ZRange;
import org.cordon.plan.Beam;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Reviewed;
import org.cordon.review.StructureCurve;
import org.cordon.structure.Structure;
import org.cordon.text.Markup;
import org.cordon.text.Numbers;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;

/**
 * Slices of a review as SVG: images, drawn contours, isodoses, the point they go through. The sagittal one shows the
 * stated level, the isocentre and the judged part of the cord, so that a wrong level is seen. Without images it shows
 * contours and isodoses alone, and says so. Immutable.
 */
public final class SlicePicture {
    private static final int RASTER = 3;
    private static final double BONE_CENTRE_HU = 250;
    private static final double BONE_WIDTH_HU = 1300;

    private final Reviewed reviewed;
    private final Optional<CtVolume> images;
    private final Optional<ConstraintRow> row;
    private final Point3 point;
    private final Map<Integer, String> canonical = new HashMap<>();

    /**
     * The slices of a review.
     *
     * @param reviewed what was judged
     * @param images of the same frame of reference
     */
    public SlicePicture(Reviewed reviewed, Optional<CtVolume> images) {
        this.reviewed = reviewed;
        this.images = images;
        this.row = reviewed.result().rows().stream()
                .filter(each ->
                        RowGroup.of(each) == RowGroup.CORD && each.location().isPresent())
                .findFirst();
        this.point = row.flatMap(ConstraintRow::location).or(this::target).orElse(new Point3(0, 0, 0));
        for (StructureCurve curve : reviewed.result().curves()) {
            curve.canonicalName().ifPresent(name -> canonical.put(curve.info().number(), name));
        }
    }

    /** Whether there is anything to show. */
    public boolean isDrawn() {
        return row.isPresent() || target().isPresent();
    }

    /** What the slices go through, in words. */
    public String through() {
        return what() + dose().map(gy -> ", " + gy).orElse("") + ", x " + RowText.signed(point.xMm()) + ", y "
                + RowText.signed(point.yMm()) + ", z " + RowText.signed(point.zMm()) + Numbers.NO_BREAK_SPACE + "mm";
    }

    private String what() {
        return row.isPresent() ? "hottest cord voxel" : "middle of the target";
    }

    private Optional<String> dose() {
        return reviewed.dose()
                .map(grid -> grid.sampleGy(point))
                .filter(gy -> gy.isPresent())
                .map(gy -> Numbers.withUnit(gy.getAsDouble(), "Gy"));
    }

    /**
     * One slice.
     *
     * @param plane which
     * @param width of the picture
     * @param height of the picture
     * @param perMm units of the picture a millimetre
     */
    public Markup svg(Plane plane, int width, int height, double perMm) {
        Point3 middle = plane == Plane.AXIAL ? point : target().orElse(point);
        SliceFrame frame = frame(plane, middle, perMm, width, height);
        Markup svg = new Markup()
                .open(
                        "svg",
                        "class",
                        "slice",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-label",
                        title(plane) + " slice through the " + through());
        image(svg, frame(plane, middle, perMm * RASTER, width * RASTER, height * RASTER), width, height);
        SliceLines lines = new SliceLines(svg, frame);
        contours(lines, frame);
        IsodoseLevels levels = IsodoseLevels.of(reviewed.result(), row);
        reviewed.dose().ifPresent(grid -> lines.isodoses(DoseSlice.of(grid, frame, 1), levels));
        lines.cross(point);
        if (plane == Plane.SAGITTAL) {
            level(lines, frame);
        }
        String position = axis(plane) + RowText.signed(plane.through(point)) + Numbers.NO_BREAK_SPACE + "mm";
        boolean axial = plane == Plane.AXIAL;
        double titleEnd = lines.title(
                axial ? title(plane) + ", " + what() : title(plane),
                axial ? dose().map(gy -> gy + " at ").orElse("") + position : position);
        lines.orientation(titleEnd);
        if (images.isEmpty()) {
            lines.note("no images in this frame");
        }
        return svg.closeLine();
    }

    /** The isodoses and structures of the slices, for a legend: colour sample and name. */
    public Markup legend() {
        Markup legend = new Markup().open("ul", "class", "legend");
        for (IsodoseLevels.Level level :
                IsodoseLevels.of(reviewed.result(), row).levels()) {
            legend.open("li");
            legend.finished(SliceLines.sample(SliceLines.hex(level.rgb()), "none", level.strong() ? 2.6 : 1.4));
            legend.element(
                            "span",
                            Numbers.shortest(Numbers.rounded(level.doseGy(), 2).doubleValue()) + Numbers.NO_BREAK_SPACE
                                    + "Gy")
                    .close();
        }
        int index = 0;
        for (Structure structure : reviewed.structures().structures()) {
            CurveStyle style = style(structure, index++);
            if (isShown(structure)) {
                legend.open("li").finished(SliceLines.sample(style.onBlack(), style.dashes(), style.width()));
                legend.element("bdi", structure.name()).close();
            }
        }
        return legend.closeLine();
    }

    private SliceFrame frame(Plane plane, Point3 middle, double perMm, int width, int height) {
        return new SliceFrame(
                plane, plane.through(point), plane.across(middle), plane.along(middle), perMm, width, height);
    }

    private void image(Markup svg, SliceFrame frame, int width, int height) {
        int[] pixels = new int[frame.widthPx() * frame.heightPx()];
        images.ifPresentOrElse(
                volume -> CtPainter.paint(volume, frame, BONE_CENTRE_HU, BONE_WIDTH_HU, pixels),
                () -> CtPainter.clear(pixels));
        String png = Base64.getEncoder().encodeToString(PngBytes.of(pixels, frame.widthPx(), frame.heightPx()));
        svg.empty(
                "image",
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "href",
                "data:image/png;base64," + png);
    }

    private void contours(SliceLines lines, SliceFrame frame) {
        int index = 0;
        for (Structure structure : reviewed.structures().structures()) {
            CurveStyle style = style(structure, index++);
            if (isShown(structure)) {
                lines.contour(ContourSlice.of(structure, frame.plane(), frame.throughMm()), style);
            }
        }
    }

    /** The outline of the body lies outside these pictures. */
    private static boolean isShown(Structure structure) {
        return !structure.isEmpty()
                && structure.interpretedType().filter("EXTERNAL"::equals).isEmpty();
    }

    private CurveStyle style(Structure structure, int index) {
        String name = canonical.getOrDefault(structure.number(), structure.name());
        CurveStyle style = CurveStyle.of(name, structure.interpretedType().orElse(""), index);
        return name.startsWith("SpinalCord") ? new CurveStyle(style.colour(), "none", style.width()) : style;
    }

    private void level(SliceLines lines, SliceFrame frame) {
        reviewed.result()
                .level()
                .ifPresent(level -> lines.plate(
                        level + " stated", frame.y(target().orElse(point).zMm())));
        Optional<ZRange> segment = reviewed.result().rows().stream()
                .flatMap(each -> each.segment().stream())
                .findFirst();
        segment.ifPresent(range -> lines.bracket(range, "cord judged"));
        reviewed.plan().stream()
                .flatMap(plan -> plan.beams().stream())
                .filter(Beam::isTreatment)
                .flatMap(beam -> beam.isocentresMm().stream())
                .findFirst()
                .ifPresent(lines::isocentre);
    }

    private Optional<Point3> target() {
        return reviewed.result().prescriptions().stream()
                .flatMap(prescription -> reviewed.structures().structures().stream()
                        .filter(each -> each.number() == prescription.roiNumber() && !each.isEmpty()))
                .findFirst()
                .map(StructureBox::middle);
    }

    private static String title(Plane plane) {
        String name = plane.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String axis(Plane plane) {
        return switch (plane) {
            case AXIAL -> "z ";
            case SAGITTAL -> "x ";
            case CORONAL -> "y ";
        };
    }
}
