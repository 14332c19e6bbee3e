package org.cordon.dicom.rt;

import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;

/**
 * Reads the header of one axial CT or MR image.
 *
 * <p>An image shows a phantom when it says so: Quality Control Subject (0010,0200) or Quality Control Image (0028,0300) is
 * YES, or Body Part Examined (0018,0015) is PHANTOM.
 */
final class ImageReader {
    private static final int QUALITY_CONTROL_SUBJECT = 0x00100200;
    private static final int QUALITY_CONTROL_IMAGE = 0x00280300;

    private ImageReader() {}

    /** Whether it is a localizer (scout), which is no slice of a volume. */
    static boolean isLocalizer(Values values) {
        return values.strings(Tag.IMAGE_TYPE).contains("LOCALIZER");
    }

    static SliceHeader read(Values values, SopClass kind) {
        if (values.integer(Tag.NUMBER_OF_FRAMES).orElse(1) != 1) {
            throw values.failure(
                    "IMAGE_MULTI_FRAME",
                    Tag.NUMBER_OF_FRAMES,
                    "images with several frames in one file are not read",
                    "export single-frame images");
        }
        AxialPlane plane = AxialPlane.read(values);
        PixelFormat format = PixelFormat.read(values);
        if (format.bitsAllocated() != 16) {
            throw values.failure(
                    "PIXEL_FORMAT",
                    Tag.BITS_ALLOCATED,
                    "must be 16 in an image, was " + format.bitsAllocated(),
                    "export the images again with 16 bits");
        }
        long expected = (long) plane.rows() * plane.columns() * format.bytes();
        long length = values.bulk(Tag.PIXEL_DATA).map(Bulk::length).orElse(0L);
        if (length != expected) {
            throw values.failure(
                    length == 0 ? "PIXEL_DATA_MISSING" : "PIXEL_DATA_LENGTH",
                    Tag.PIXEL_DATA,
                    "must be " + expected + " bytes for its rows and columns, was " + length,
                    "the file is damaged; export the images again");
        }
        double slope = rescale(values, kind, Tag.RESCALE_SLOPE, 1);
        if (slope == 0) {
            throw values.failure("RESCALE_SLOPE_ZERO", Tag.RESCALE_SLOPE, "must not be 0", "export the images again");
        }
        return new SliceHeader(
                plane,
                format,
                slope,
                rescale(values, kind, Tag.RESCALE_INTERCEPT, 0),
                values.string(Tag.PATIENT_POSITION).orElse(""),
                isYes(values, QUALITY_CONTROL_SUBJECT)
                        || isYes(values, QUALITY_CONTROL_IMAGE)
                        || values.string(Tag.BODY_PART_EXAMINED).orElse("").equals("PHANTOM"),
                values.decimal(Tag.GANTRY_DETECTOR_TILT).orElse(0),
                DateReader.first(values, Tag.ACQUISITION_DATE, Tag.CONTENT_DATE, Tag.SERIES_DATE, Tag.STUDY_DATE));
    }

    /** CT must say how values become HU; MR has no such unit and is read as stored where it says nothing. */
    private static double rescale(Values values, SopClass kind, int tag, double identity) {
        return kind == SopClass.CT
                ? values.requiredDecimal(tag)
                : values.decimal(tag).orElse(identity);
    }

    private static boolean isYes(Values values, int tag) {
        return values.string(tag).filter("YES"::equals).isPresent();
    }
}
