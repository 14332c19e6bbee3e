package org.cordon.dicom.rt;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.geometry.Ring;
import org.cordon.structure.Structure;
import org.cordon.structure.StructureInfo;

/**
 * Reads the contours of one structure. What is wrong with a contour becomes a defect of the structure, so that it is
 * kept and shown but never measured.
 */
final class ContourReader {
    /** How far apart the lowest and the highest z of one contour may lie. */
    static final double PLANAR_TOLERANCE_MM = 0.05;

    private final ReadLimits limits;
    private final Set<String> imageUids;
    private final DefectLog defects = new DefectLog();
    private final ContourStack stack = new ContourStack();
    private Optional<Integer> rgb = Optional.empty();
    private int contours;
    private int points;
    private int open;
    private long vertices;

    /**
     * Creates a reader for one structure.
     *
     * @param limits refused beyond
     * @param imageUids told the images that contours were drawn on
     */
    ContourReader(ReadLimits limits, Set<String> imageUids) {
        this.limits = limits;
        this.imageUids = imageUids;
    }

    /**
     * Reads one item of the ROI Contour Sequence.
     *
     * @param roi the item
     * @param verticesBefore vertices of the other structures read so far
     */
    void read(Values roi, long verticesBefore) {
        readColor(roi);
        for (Values contour : roi.items(Tag.CONTOUR_SEQUENCE)) {
            contours++;
            try {
                readOne(contour, verticesBefore);
            } catch (DicomReadException unreadable) {
                if (unreadable.reason().code().equals("TOO_MANY_CONTOUR_POINTS")) {
                    throw unreadable;
                }
                defects.add(
                        "CONTOUR_UNREADABLE",
                        contours,
                        Map.of("cause", unreadable.reason().code(), "attribute", unreadable.attribute()));
            }
        }
    }

    /** Records something wrong with the structure as a whole. */
    void defect(String code, Map<String, Object> args) {
        defects.add(code, 0, args);
    }

    /** ROI Display Color as 0xRRGGBB; empty when absent or not a colour, which has no weight in any number. */
    Optional<Integer> rgb() {
        return rgb;
    }

    private void readColor(Values roi) {
        try {
            int[] color = roi.integers(Tag.ROI_DISPLAY_COLOR);
            if (color.length == 3 && isByte(color[0]) && isByte(color[1]) && isByte(color[2])) {
                rgb = Optional.of(color[0] << 16 | color[1] << 8 | color[2]);
            }
        } catch (DicomReadException unreadable) {
            rgb = Optional.empty();
        }
    }

    private static boolean isByte(int value) {
        return value >= 0 && value <= 255;
    }

    /** The vertices read so far. */
    long vertices() {
        return vertices;
    }

    /** The structure of all that was read. */
    Structure structure(StructureInfo info) {
        var planes = stack.planes(defects);
        return new Structure(info, planes, defects.reasons(info.number()), points, open);
    }

    private void readOne(Values contour, long verticesBefore) {
        for (Values image : contour.items(Tag.CONTOUR_IMAGE_SEQUENCE)) {
            image.string(Tag.REFERENCED_SOP_INSTANCE_UID).ifPresent(imageUids::add);
        }
        switch (contour.requiredString(Tag.CONTOUR_GEOMETRIC_TYPE)) {
            case "CLOSED_PLANAR", "CLOSEDPLANAR_XOR" -> readClosed(contour, verticesBefore);
            case "POINT" -> points++;
            case "OPEN_PLANAR", "OPEN_NONPLANAR" -> open++;
            default -> defects.add("CONTOUR_TYPE_UNKNOWN", contours, Map.of());
        }
    }

    private void readClosed(Values contour, long verticesBefore) {
        double[] data = contour.decimals(Tag.CONTOUR_DATA);
        vertices += data.length / 3;
        if (verticesBefore + vertices > limits.points()) {
            throw contour.failure(
                    "TOO_MANY_CONTOUR_POINTS",
                    Tag.CONTOUR_DATA,
                    "the structure set has more than " + limits.points() + " contour points",
                    "export fewer structures");
        }
        if (data.length % 3 != 0) {
            defects.add("CONTOUR_DATA_NOT_TRIPLES", contours, Map.of("numbers", data.length));
            return;
        }
        int count = data.length / 3;
        int stated = contour.requiredInteger(Tag.NUMBER_OF_CONTOUR_POINTS);
        if (stated != count) {
            defects.add("CONTOUR_POINT_COUNT", contours, Map.of("stated", stated, "found", count));
        }
        if (count < 3) {
            defects.add("CONTOUR_TOO_FEW_POINTS", contours, Map.of("found", count));
            return;
        }
        for (double shift : contour.decimals(Tag.CONTOUR_OFFSET_VECTOR)) {
            if (shift != 0) {
                defects.add("CONTOUR_OFFSET_NOT_SUPPORTED", contours, Map.of("shiftMm", shift));
            }
        }
        addRing(data, count);
    }

    private void addRing(double[] data, int count) {
        double[] x = new double[count];
        double[] y = new double[count];
        double lowest = data[2];
        double highest = data[2];
        double farthest = 0;
        for (int i = 0; i < count; i++) {
            x[i] = data[3 * i];
            y[i] = data[3 * i + 1];
            double z = data[3 * i + 2];
            lowest = Math.min(lowest, z);
            highest = Math.max(highest, z);
            farthest = Math.max(farthest, Math.max(Math.abs(z), Math.max(Math.abs(x[i]), Math.abs(y[i]))));
        }
        if (!(farthest <= AxialPlane.LARGEST_COORDINATE_MM)) {
            defects.add("CONTOUR_COORDINATE_IMPLAUSIBLE", contours, Map.of("coordinateMm", farthest));
            return;
        }
        if (highest - lowest > PLANAR_TOLERANCE_MM) {
            defects.add("CONTOUR_NOT_PLANAR", contours, Map.of("extentMm", highest - lowest));
            return;
        }
        stack.add((lowest + highest) / 2, new Ring(x, y), contours);
    }
}
