package org.cordon.dicom.rt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.plan.RtDose;

/**
 * Makes an RT Dose object (PS3.3 A.18.3) of a dose grid.
 *
 * <p>Values are rounded to the nearest multiple of Dose Grid Scaling, which is the smallest number of ten digits that lets
 * the maximum fit: at 60 Gy and 32 bits half a step is 7 nGy, at 16 bits 0.5 mGy.
 */
public final class RtDoseWriter {
    private static final MathContext SCALING_DIGITS = new MathContext(10, RoundingMode.CEILING);

    private RtDoseWriter() {}

    /**
     * A data set to be written.
     *
     * @param header units, type, summation, references and corrections are taken from it; its input, frame of reference,
     *     geometry, source and histograms are not
     * @param grid the values
     * @param format how they are stored
     * @param context identifiers, frame of reference and patient
     */
    public static DicomDataset dataset(RtDose header, DoseGrid grid, DosePixelFormat format, ObjectContext context) {
        DatasetBuilder builder = CommonModules.begin(SopClass.DOSE, context);
        builder.strings(Tag.CONTENT_DATE, Vr.DA, context.date());
        builder.strings(Tag.CONTENT_TIME, Vr.TM, context.time());
        builder.integers(Tag.INSTANCE_NUMBER, 1);
        builder.strings(Tag.DOSE_UNITS, Vr.CS, header.units());
        builder.strings(Tag.DOSE_TYPE, Vr.CS, header.type());
        builder.strings(Tag.DOSE_SUMMATION_TYPE, Vr.CS, header.summation());
        if (!header.tissueHeterogeneityCorrections().isEmpty()) {
            builder.strings(
                    Tag.TISSUE_HETEROGENEITY_CORRECTION,
                    Vr.CS,
                    header.tissueHeterogeneityCorrections().toArray(String[]::new));
        }
        plans(builder, header);
        new GridWriter(grid, format).write(builder);
        return builder.build();
    }

    private static void plans(DatasetBuilder builder, RtDose header) {
        List<DicomDataset> plans = new ArrayList<>();
        for (String uid : header.referencedPlanUids()) {
            DatasetBuilder plan = CommonModules.referenceTo(SopClass.PLAN, uid);
            header.referencedFractionGroup().ifPresent(group -> {
                DatasetBuilder item = CommonModules.item().integers(Tag.REFERENCED_FRACTION_GROUP_NUMBER, group);
                List<DicomDataset> beams = header.referencedBeams().stream()
                        .map(beam -> CommonModules.item()
                                .integers(Tag.REFERENCED_BEAM_NUMBER, beam)
                                .build())
                        .toList();
                if (!beams.isEmpty()) {
                    item.items(Tag.REFERENCED_BEAM_SEQUENCE, beams);
                }
                plan.items(Tag.REFERENCED_FRACTION_GROUP_SEQUENCE, List.of(item.build()));
            });
            plans.add(plan.build());
        }
        if (!plans.isEmpty()) {
            builder.items(Tag.REFERENCED_RT_PLAN_SEQUENCE, plans);
        }
    }

    /** Image Plane, Image Pixel and Multi-frame modules and the values. */
    private static final class GridWriter {
        private final DoseGrid grid;
        private final DosePixelFormat format;
        private final GridGeometry geometry;
        private final AxialPlane plane;

        GridWriter(DoseGrid grid, DosePixelFormat format) {
            this.grid = grid;
            this.format = format;
            this.geometry = grid.geometry();
            this.plane = AxialPlane.covering(geometry, format.orientation());
        }

        void write(DatasetBuilder builder) {
            int frames = geometry.nz();
            double step = format.framesDescend() ? -geometry.spacingZMm() : geometry.spacingZMm();
            double firstZMm = format.framesDescend()
                    ? geometry.zRange().upperMm()
                    : geometry.zRange().lowerMm();
            double[] offsets = new double[frames];
            for (int k = 0; k < frames; k++) {
                offsets[k] = format.absoluteOffsets()
                        ? firstZMm + k * step
                        : k * step * format.orientation().normalZ();
            }
            builder.decimals(Tag.SLICE_THICKNESS, geometry.spacingZMm());
            builder.decimals(Tag.IMAGE_POSITION_PATIENT, plane.firstXMm(), plane.firstYMm(), firstZMm);
            builder.decimals(Tag.IMAGE_ORIENTATION_PATIENT, format.orientation().cosines());
            builder.decimals(Tag.PIXEL_SPACING, plane.rowSpacingMm(), plane.columnSpacingMm());
            builder.shorts(Tag.SAMPLES_PER_PIXEL, 1);
            builder.strings(Tag.PHOTOMETRIC_INTERPRETATION, Vr.CS, "MONOCHROME2");
            builder.integers(Tag.NUMBER_OF_FRAMES, frames);
            builder.attributeTags(Tag.FRAME_INCREMENT_POINTER, Tag.GRID_FRAME_OFFSET_VECTOR);
            builder.shorts(Tag.ROWS, plane.rows());
            builder.shorts(Tag.COLUMNS, plane.columns());
            builder.shorts(Tag.BITS_ALLOCATED, format.bits());
            builder.shorts(Tag.BITS_STORED, format.bits());
            builder.shorts(Tag.HIGH_BIT, format.bits() - 1);
            builder.shorts(Tag.PIXEL_REPRESENTATION, format.signed() ? 1 : 0);
            builder.decimals(Tag.GRID_FRAME_OFFSET_VECTOR, offsets);
            double scaling = scaling();
            builder.decimals(Tag.DOSE_GRID_SCALING, scaling);
            builder.bytes(Tag.PIXEL_DATA, Vr.OW, pixels(scaling));
        }

        private double scaling() {
            return grid.maxGy() == 0
                    ? 1
                    : BigDecimal.valueOf(grid.maxGy())
                            .divide(BigDecimal.valueOf(format.highest()), SCALING_DIGITS)
                            .doubleValue();
        }

        private byte[] pixels(double scaling) {
            int perFrame = plane.rows() * plane.columns();
            byte[] bytes = new byte[Math.multiplyExact(geometry.nodeCount(), format.bits() / 8)];
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            float[] values = new float[perFrame];
            for (int frame = 0; frame < geometry.nz(); frame++) {
                int k = format.framesDescend() ? geometry.nz() - 1 - frame : frame;
                grid.copyTo(k * perFrame, values, 0, perFrame);
                for (int row = 0; row < plane.rows(); row++) {
                    int source = plane.firstIndex() + row * plane.rowStride();
                    for (int column = 0; column < plane.columns(); column++, source += plane.columnStride()) {
                        long stored = Math.min(Math.round(values[source] / scaling), format.highest());
                        if (format.bits() == 32) {
                            buffer.putInt((int) stored);
                        } else {
                            buffer.putShort((short) stored);
                        }
                    }
                }
            }
            return bytes;
        }
    }
}
