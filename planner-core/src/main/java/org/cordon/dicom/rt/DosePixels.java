package org.cordon.dicom.rt;

import java.nio.ByteBuffer;
import org.cordon.dicom.DicomDataset.Bulk;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.Dictionary;
import org.cordon.dicom.Tag;
import org.cordon.dose.DoseGrid;
import org.cordon.dose.GridGeometry;
import org.cordon.finding.Reason;
import org.cordon.plan.DoseSource;

/**
 * Reads the values of a dose from its file into a grid of ascending x, y, z: in chunks, straight into the one array
 * that the grid keeps.
 *
 * <p>A stored value times Dose Grid Scaling, in double, is rounded once to float. Refused: a negative dose, a dose above
 * {@value #LARGEST_DOSE}, and a dose that is 0 everywhere, under which every maximum would pass.
 */
final class DosePixels implements DoseSource {
    /** Gy, or percent for a relative dose; no plan comes near it. */
    static final double LARGEST_DOSE = 100_000;

    private static final int CHUNK_BYTES = 1 << 20;

    private final String label;
    private final Bulk pixels;
    private final PixelFormat format;
    private final AxialPlane plane;
    private final boolean framesDescend;
    private final GridGeometry geometry;
    private final double scaling;

    DosePixels(
            String label,
            Bulk pixels,
            PixelFormat format,
            AxialPlane plane,
            boolean framesDescend,
            GridGeometry geometry,
            double scaling) {
        this.label = label;
        this.pixels = pixels;
        this.format = format;
        this.plane = plane;
        this.framesDescend = framesDescend;
        this.geometry = geometry;
        this.scaling = scaling;
    }

    GridGeometry geometry() {
        return geometry;
    }

    @Override
    public DoseGrid load() {
        long needed = 4L * geometry.nodeCount();
        if (needed > Runtime.getRuntime().maxMemory() / 2) {
            throw failure(
                    "DOSE_TOO_LARGE_FOR_MEMORY",
                    Tag.PIXEL_DATA,
                    "needs " + (needed >> 20) + " MB of memory",
                    "give the program more memory or export a coarser grid");
        }
        float[] doseGy = new float[geometry.nodeCount()];
        boolean swapWords = WordOrder.isSwapped(pixels, format, plane.columns(), scaling, this::wordOrderUnknown);
        int rowBytes = plane.columns() * format.bytes();
        int rowsPerChunk = Math.max(1, CHUNK_BYTES / rowBytes);
        ByteBuffer chunk = ByteBuffer.allocate(rowsPerChunk * rowBytes).order(format.byteOrder());
        long allRows = (long) plane.rows() * geometry.nz();
        float max = 0;
        for (long first = 0; first < allRows; first += rowsPerChunk) {
            int count = (int) Math.min(rowsPerChunk, allRows - first);
            chunk.clear().limit(count * rowBytes);
            pixels.read(first * rowBytes, chunk);
            chunk.flip();
            for (int row = 0; row < count; row++) {
                max = Math.max(max, row(chunk, first + row, swapWords, doseGy));
            }
        }
        if (max == 0) {
            throw failure(
                    "DOSE_ALL_ZERO", Tag.PIXEL_DATA, "the dose is 0 everywhere", "calculate and export the dose again");
        }
        return DoseGrid.owning(geometry, doseGy);
    }

    /** Decodes one row of the file into its place; returns the highest dose in it. */
    private float row(ByteBuffer chunk, long fileRow, boolean swapWords, float[] doseGy) {
        int frame = (int) (fileRow / plane.rows());
        int row = (int) (fileRow % plane.rows());
        int k = framesDescend ? geometry.nz() - 1 - frame : frame;
        int target = k * plane.nx() * plane.ny() + plane.firstIndex() + row * plane.rowStride();
        int stride = plane.columnStride();
        boolean wide = format.bitsAllocated() == 32;
        float max = 0;
        for (int column = 0; column < plane.columns(); column++, target += stride) {
            int cell = wide ? chunk.getInt() : chunk.getShort();
            double dose = format.value(swapWords ? Integer.rotateLeft(cell, 16) : cell) * scaling;
            if (!(dose >= 0 && dose <= LARGEST_DOSE)) {
                throw outOfRange(dose);
            }
            float rounded = (float) dose;
            doseGy[target] = rounded;
            max = Math.max(max, rounded);
        }
        return max;
    }

    private DicomReadException outOfRange(double dose) {
        return dose < 0
                ? failure("DOSE_NEGATIVE", Tag.PIXEL_DATA, "holds a negative dose", "export the dose again")
                : failure(
                        "DOSE_IMPLAUSIBLE",
                        Tag.DOSE_GRID_SCALING,
                        "gives a dose above " + LARGEST_DOSE,
                        "export the dose again");
    }

    private DicomReadException wordOrderUnknown() {
        return failure(
                "PIXEL_WORD_ORDER_UNKNOWN",
                Tag.PIXEL_DATA,
                "32-bit values in a big-endian file, and the values do not tell the order of their halves",
                "export the dose as little endian");
    }

    private DicomReadException failure(String code, int tag, String problem, String remedy) {
        String attribute = Dictionary.describe(tag);
        return new DicomReadException(Reason.of(code, "attribute", attribute), label, attribute, problem, remedy);
    }
}
