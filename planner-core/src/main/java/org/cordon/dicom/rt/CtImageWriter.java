package org.cordon.dicom.rt;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.plan.ImageSlice;

/** Makes a CT Image object (PS3.3 A.3) of one slice in HU. */
public final class CtImageWriter {
    private static final double KVP = 120;

    private CtImageWriter() {}

    /**
     * A data set to be written: 16 bits signed, slope 1, intercept 0, values rounded to whole HU.
     *
     * @param slice the pixels; its z is not used
     * @param zMm position of the slice
     * @param thicknessMm slice thickness
     * @param patientPosition HFS, HFP, ...; rows and columns are oriented as a scanner does for it
     * @param instanceNumber number of the image in its series, from 1
     * @param context identifiers, frame of reference and patient
     * @throws IllegalArgumentException when a value does not fit 16 bits or the patient position is none of the eight
     */
    public static DicomDataset dataset(
            ImageSlice slice,
            double zMm,
            double thicknessMm,
            String patientPosition,
            int instanceNumber,
            ObjectContext context) {
        AxialPlane plane = AxialPlane.covering(
                slice.originMm(),
                slice.spacingXMm(),
                slice.spacingYMm(),
                slice.nx(),
                slice.ny(),
                AxialOrientation.valueOf(patientPosition));
        DatasetBuilder builder = CommonModules.begin(SopClass.CT, context);
        builder.strings(Tag.IMAGE_TYPE, Vr.CS, "ORIGINAL", "PRIMARY", "AXIAL");
        builder.strings(Tag.CONTENT_DATE, Vr.DA, context.date());
        builder.strings(Tag.CONTENT_TIME, Vr.TM, context.time());
        builder.decimals(Tag.SLICE_THICKNESS, thicknessMm);
        builder.decimals(Tag.KVP, KVP);
        builder.strings(Tag.PATIENT_POSITION, Vr.CS, patientPosition);
        builder.integers(Tag.ACQUISITION_NUMBER, 1);
        builder.integers(Tag.INSTANCE_NUMBER, instanceNumber);
        builder.decimals(Tag.IMAGE_POSITION_PATIENT, plane.firstXMm(), plane.firstYMm(), zMm);
        builder.decimals(Tag.IMAGE_ORIENTATION_PATIENT, plane.orientation().cosines());
        builder.decimals(Tag.PIXEL_SPACING, plane.rowSpacingMm(), plane.columnSpacingMm());
        builder.shorts(Tag.SAMPLES_PER_PIXEL, 1);
        builder.strings(Tag.PHOTOMETRIC_INTERPRETATION, Vr.CS, "MONOCHROME2");
        builder.shorts(Tag.ROWS, plane.rows());
        builder.shorts(Tag.COLUMNS, plane.columns());
        builder.shorts(Tag.BITS_ALLOCATED, 16);
        builder.shorts(Tag.BITS_STORED, 16);
        builder.shorts(Tag.HIGH_BIT, 15);
        builder.shorts(Tag.PIXEL_REPRESENTATION, 1);
        builder.decimals(Tag.RESCALE_INTERCEPT, 0);
        builder.decimals(Tag.RESCALE_SLOPE, 1);
        builder.strings(Tag.RESCALE_TYPE, Vr.LO, "HU");
        builder.bytes(Tag.PIXEL_DATA, Vr.OW, pixels(slice, plane));
        return builder.build();
    }

    private static byte[] pixels(ImageSlice slice, AxialPlane plane) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * slice.nx() * slice.ny()).order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < plane.rows(); row++) {
            int source = plane.firstIndex() + row * plane.rowStride();
            for (int column = 0; column < plane.columns(); column++, source += plane.columnStride()) {
                int stored = Math.round(slice.value(source % slice.nx(), source / slice.nx()));
                if (stored != (short) stored) {
                    throw new IllegalArgumentException("value must fit 16 bits, was " + stored + " HU");
                }
                bytes.putShort((short) stored);
            }
        }
        return bytes.array();
    }
}
