package org.cordon.dicom.rt;

import java.nio.ByteBuffer;
import java.util.List;
import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.DicomReader;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.geometry.Point3;
import org.cordon.plan.ImageSlice;
import org.cordon.plan.PixelSource;

/** Reads the pixels of one slice at a time from its file, rescaled, in ascending x and y. */
final class SlicePixels implements PixelSource {
    private final DicomReader reader;
    private final ReadLimits limits;
    private final List<SliceFile> slices;

    SlicePixels(DicomReader reader, ReadLimits limits, List<SliceFile> slices) {
        this.reader = reader;
        this.limits = limits;
        this.slices = slices;
    }

    @Override
    public ImageSlice load(int slice) {
        SliceFile file = slices.get(slice);
        Values values = Values.of(reader.read(file.file(), limits));
        SliceHeader header = file.header();
        if (!values.requiredString(Tag.SOP_INSTANCE_UID).equals(file.sopInstanceUid())
                || !ImageReader.read(values, file.kind()).equals(header)) {
            throw values.failure(
                    "FILE_CHANGED", Tag.SOP_INSTANCE_UID, "the file was replaced after it was read", "start again");
        }
        AxialPlane plane = header.plane();
        Bulk pixels = values.requiredBulk(Tag.PIXEL_DATA);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(pixels.length()))
                .order(header.format().byteOrder());
        pixels.read(0, bytes);
        bytes.flip();
        float[] normalised = new float[plane.nx() * plane.ny()];
        for (int row = 0; row < plane.rows(); row++) {
            int target = plane.firstIndex() + row * plane.rowStride();
            for (int column = 0; column < plane.columns(); column++, target += plane.columnStride()) {
                normalised[target] =
                        (float) (header.format().value(bytes.getShort()) * header.slope() + header.intercept());
            }
        }
        return new ImageSlice(
                new Point3(plane.lowestXMm(), plane.lowestYMm(), plane.firstZMm()),
                plane.spacingXMm(),
                plane.spacingYMm(),
                plane.nx(),
                plane.ny(),
                normalised);
    }
}
