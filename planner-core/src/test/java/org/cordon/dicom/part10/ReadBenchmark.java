package org.cordon.dicom.part10;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;

/** Prints read and decode times of the files named, or of generated structure sets of 350,000 points with short and long numbers; asserts nothing. */
final class ReadBenchmark {
    private static final int ROUNDS = 25;

    private static volatile DicomDataset kept;

    private ReadBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String arg : args) {
            files.add(Path.of(arg));
        }
        List<Path> generated = new ArrayList<>();
        for (double stepsPerMm : new double[] {1e4, 1e12}) {
            Path file = Files.createTempFile("benchmark", ".dcm");
            generated.add(file);
            Part10Writer.write(
                    SyntheticFiles.structureSet(20, 70, 250, 1, stepsPerMm), TransferSyntax.EXPLICIT_LITTLE, file);
        }
        files.addAll(generated);
        for (Path file : files) {
            measure(file);
        }
        for (Path file : generated) {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException {
        double[] readMs = new double[ROUNDS];
        double[] decodeMs = new double[ROUNDS];
        long numbers = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            DicomDataset dataset = new Part10Reader().read(file, ReadLimits.standard());
            long middle = System.nanoTime();
            kept = dataset;
            numbers = decode(Values.of(dataset));
            readMs[round] = (middle - start) / 1e6;
            decodeMs[round] = (System.nanoTime() - middle) / 1e6;
        }
        Arrays.sort(readMs);
        Arrays.sort(decodeMs);
        System.gc();
        long with = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        String label = kept.label();
        kept = null;
        System.gc();
        long without = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        System.out.printf(
                Locale.ROOT,
                "%-16s %9d bytes  read median %.1f ms min %.1f  decode %d numbers median %.1f ms min %.1f  heap %.1f MB%n",
                label,
                Files.size(file),
                readMs[ROUNDS / 2],
                readMs[0],
                numbers,
                decodeMs[ROUNDS / 2],
                decodeMs[0],
                (with - without) / 1e6);
    }

    private static long decode(Values values) {
        long numbers = 0;
        for (Values roi : values.items(Tag.ROI_CONTOUR_SEQUENCE)) {
            for (Values contour : roi.items(Tag.CONTOUR_SEQUENCE)) {
                numbers += contour.decimals(Tag.CONTOUR_DATA).length;
            }
        }
        return numbers;
    }
}
