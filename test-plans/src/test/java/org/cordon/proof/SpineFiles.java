package org.cordon.proof;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.CtImageWriter;
import org.cordon.geometry.Point3;
import org.cordon.plan.ImageSlice;

/** Writes the spine case as DICOM files: structures, dose, and the CT they were drawn on. */
final class SpineFiles {
    private static final int CT_SIDE = 512;
    private static final double CT_PIXEL_MM = 500.0 / CT_SIDE;

    private SpineFiles() {}

    /**
     * Takes the folder, and then, if other than 30, 2 and 200: number of structures, distance of dose nodes in mm,
     * number of CT slices.
     */
    public static void main(String[] args) throws IOException {
        int structures = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        double doseSpacingMm = args.length > 2 ? Double.parseDouble(args[2]) : SpineCase.SPACING_MM;
        int slices = args.length > 3 ? Integer.parseInt(args[3]) : 200;
        write(Path.of(args[0]), structures, doseSpacingMm, slices);
    }

    static void write(Path folder, int structures, double doseSpacingMm, int slices) throws IOException {
        Files.createDirectories(folder);
        PlanFiles.write(SpineCase.create().structures(structures), SpineCase.dose(doseSpacingMm), folder);
        for (int i = 0; i < slices; i++) {
            slice(folder, i);
        }
    }

    private static void slice(Path folder, int index) throws IOException {
        float[] hu = new float[CT_SIDE * CT_SIDE];
        for (int p = 0; p < hu.length; p++) {
            hu[p] = (p * 31L + index * 17L) % 200 - 100;
        }
        double z = SpineCase.LOWEST_MM + SpineCase.SLICE_MM * index;
        Point3 first = new Point3(CT_PIXEL_MM / 2 - 250, CT_PIXEL_MM / 2 - 250, z);
        ImageSlice slice = new ImageSlice(first, CT_PIXEL_MM, CT_PIXEL_MM, CT_SIDE, CT_SIDE, hu);
        Path file = folder.resolve(String.format(Locale.ROOT, "ct-%03d.dcm", index + 1));
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            Part10Writer.write(
                    CtImageWriter.dataset(
                            slice, z, SpineCase.SLICE_MM, "HFS", index + 1, PlanFiles.imageContext(index)),
                    TransferSyntax.EXPLICIT_LITTLE,
                    stream);
        }
    }
}
