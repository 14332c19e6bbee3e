package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.DoseSource;
import org.cordon.plan.InputObject;
import org.cordon.plan.RtDose;

/**
 * Reads an RTDOSE. Refuses what cannot be read as a dose on an axial, evenly spaced grid; which dose is the dose of a plan
 * (units, type, summation) is judged elsewhere, so these are kept as given.
 */
final class DoseReader {
    private final Values values;
    private final InputObject input;
    private final ReadLimits limits;
    private final List<Finding> findings;

    private DoseReader(Values values, InputObject input, ReadLimits limits, List<Finding> findings) {
        this.values = values;
        this.input = input;
        this.limits = limits;
        this.findings = findings;
    }

    /** Reads a data set; what was noticed is added to {@code findings}. */
    static RtDose read(Values values, InputObject input, ReadLimits limits, List<Finding> findings) {
        return new DoseReader(values, input, limits, findings).read();
    }

    private RtDose read() {
        String frame = values.requiredString(Tag.FRAME_OF_REFERENCE_UID);
        String units = values.requiredString(Tag.DOSE_UNITS);
        String type = values.requiredString(Tag.DOSE_TYPE);
        String summation = values.requiredString(Tag.DOSE_SUMMATION_TYPE);
        Optional<DosePixels> pixels = pixels();
        Set<String> plans = new LinkedHashSet<>();
        Set<Integer> groups = new TreeSet<>();
        List<Integer> beams = new ArrayList<>();
        for (Values plan : values.items(Tag.REFERENCED_RT_PLAN_SEQUENCE)) {
            plans.add(plan.requiredString(Tag.REFERENCED_SOP_INSTANCE_UID));
            for (Values group : plan.items(Tag.REFERENCED_FRACTION_GROUP_SEQUENCE)) {
                groups.add(group.requiredInteger(Tag.REFERENCED_FRACTION_GROUP_NUMBER));
                for (Values beam : group.items(Tag.REFERENCED_BEAM_SEQUENCE)) {
                    beams.add(beam.requiredInteger(Tag.REFERENCED_BEAM_NUMBER));
                }
            }
        }
        if (groups.size() > 1) {
            findings.add(Finding.warning(
                    Reason.of("DOSE_SEVERAL_FRACTION_GROUPS", "fractionGroups", groups.size()), input.label()));
        }
        if (!values.string(Tag.SPATIAL_TRANSFORM_OF_DOSE).orElse("NONE").equals("NONE")) {
            findings.add(Finding.warning(Reason.of("DOSE_SPATIALLY_TRANSFORMED"), input.label()));
        }
        return new RtDose(
                input,
                frame,
                units,
                type,
                summation,
                plans,
                groups.size() == 1 ? OptionalInt.of(groups.iterator().next()) : OptionalInt.empty(),
                beams,
                values.strings(Tag.TISSUE_HETEROGENEITY_CORRECTION),
                pixels.map(DosePixels::geometry),
                pixels.<DoseSource>map(source -> source).orElse(this::noGrid),
                StoredDvhReader.read(values, input, findings),
                DateReader.first(values, Tag.INSTANCE_CREATION_DATE, Tag.CONTENT_DATE));
    }

    private DoseGrid noGrid() {
        throw values.failure(
                "DOSE_WITHOUT_GRID", Tag.PIXEL_DATA, "this object holds no dose grid", "export the dose as a grid");
    }

    private Optional<DosePixels> pixels() {
        Optional<Bulk> bytes = values.bulk(Tag.PIXEL_DATA);
        if (bytes.isEmpty()) {
            refuseLostPixels();
            findings.add(Finding.warning(Reason.of("DOSE_WITHOUT_GRID"), input.label()));
            return Optional.empty();
        }
        AxialPlane plane = AxialPlane.read(values);
        PixelFormat format = PixelFormat.read(values);
        if (format.bitsStored() != format.bitsAllocated()) {
            throw values.failure(
                    "PIXEL_FORMAT",
                    Tag.BITS_STORED,
                    "must equal Bits Allocated in a dose, was " + format.bitsStored() + " of " + format.bitsAllocated(),
                    "the file contradicts itself; export the dose again");
        }
        int frames = frames();
        checkLength(bytes.get(), (long) plane.rows() * plane.columns(), frames, format);
        double scaling = scaling();
        if (frames == 1 || plane.nx() < 2 || plane.ny() < 2) {
            findings.add(Finding.warning(
                    Reason.of("DOSE_SINGLE_PLANE", "columns", plane.columns(), "rows", plane.rows(), "frames", frames),
                    input.label()));
            return Optional.empty();
        }
        checkFrameIncrement();
        FramePositions z = FramePositions.read(values, plane, frames);
        if (z.absolute() && plane.orientation() != AxialOrientation.HFS) {
            findings.add(Finding.warning(
                    Reason.of(
                            "DOSE_OFFSETS_NOT_STANDARD",
                            "orientation",
                            plane.orientation().name()),
                    input.label()));
        }
        double lowestZMm = z.stepMm() > 0 ? z.firstZMm() : z.firstZMm() + (frames - 1) * z.stepMm();
        GridGeometry geometry = new GridGeometry(
                new Point3(plane.lowestXMm(), plane.lowestYMm(), lowestZMm),
                plane.spacingXMm(),
                plane.spacingYMm(),
                Math.abs(z.stepMm()),
                plane.nx(),
                plane.ny(),
                frames);
        return Optional.of(
                new DosePixels(input.label(), bytes.get(), format, plane, z.stepMm() < 0, geometry, scaling));
    }

    private int frames() {
        // The Multi-frame module is absent from a dose of one plane; the length of the pixel data then has to agree.
        int frames = values.integer(Tag.NUMBER_OF_FRAMES).orElse(1);
        if (frames < 1) {
            throw values.failure(
                    "SIZE_NOT_POSITIVE",
                    Tag.NUMBER_OF_FRAMES,
                    "must be at least 1, was " + frames,
                    "export the dose again");
        }
        return frames;
    }

    private void checkLength(Bulk bytes, long perFrame, int frames, PixelFormat format) {
        if (perFrame * frames > Math.min(limits.gridNodes(), Integer.MAX_VALUE - 8)) {
            throw values.failure(
                    "GRID_TOO_LARGE",
                    Tag.NUMBER_OF_FRAMES,
                    "rows x columns x frames give " + perFrame * frames + " values, above the limit of "
                            + limits.gridNodes(),
                    "export a coarser or smaller grid");
        }
        long expected = perFrame * frames * format.bytes();
        if (bytes.length() != expected) {
            throw values.failure(
                    "PIXEL_DATA_LENGTH",
                    Tag.PIXEL_DATA,
                    "must be " + expected + " bytes for its rows, columns and frames, was " + bytes.length(),
                    "the file is damaged; export the dose again");
        }
    }

    private double scaling() {
        double scaling = values.requiredDecimal(Tag.DOSE_GRID_SCALING);
        if (!(scaling > 0)) {
            throw values.failure(
                    "DOSE_GRID_SCALING_NOT_POSITIVE",
                    Tag.DOSE_GRID_SCALING,
                    "must be above 0, was " + scaling,
                    "export the dose again");
        }
        return scaling;
    }

    private void checkFrameIncrement() {
        int[] pointer = values.attributeTags(Tag.FRAME_INCREMENT_POINTER);
        if (pointer.length == 0) {
            findings.add(Finding.warning(
                    Reason.of("ATTRIBUTE_MISSING", "attribute", "FrameIncrementPointer (0028,0009)"), input.label()));
        } else if (pointer.length != 1 || pointer[0] != Tag.GRID_FRAME_OFFSET_VECTOR) {
            throw values.failure(
                    "FRAME_INCREMENT_POINTER",
                    Tag.FRAME_INCREMENT_POINTER,
                    "must point to GridFrameOffsetVector (3004,000C)",
                    "export the dose again");
        }
    }

    /** A grid's attributes without its values are a damaged file, not an object that never had a grid. */
    private void refuseLostPixels() {
        for (int tag : new int[] {
            Tag.DOSE_GRID_SCALING, Tag.GRID_FRAME_OFFSET_VECTOR, Tag.NUMBER_OF_FRAMES, Tag.ROWS, Tag.BITS_ALLOCATED
        }) {
            if (values.contains(tag)) {
                throw values.failure(
                        "PIXEL_DATA_MISSING",
                        Tag.PIXEL_DATA,
                        "is missing or empty although the object describes a grid",
                        "the file is damaged; export the dose again");
            }
        }
    }
}
