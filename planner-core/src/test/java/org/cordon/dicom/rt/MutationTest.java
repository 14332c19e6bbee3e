package org.cordon.dicom.rt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Damages files at random, with a seed: each ends as accepted, refused or skipped, never in any other exception. */
class MutationTest {
    private static final int MUTANTS_OF_EACH = 25;

    @TempDir
    Path folder;

    @Test
    void a_damaged_file_is_accepted_refused_or_skipped_and_nothing_else() throws IOException {
        Random random = new Random(20250102);
        List<DicomDataset> objects = List.of(
                Samples.dose(DosePixelFormat.standard()),
                Samples.structures(),
                Samples.plan(),
                Samples.ct(0, "1.2.3.4.1", "FFDL"));
        Path file = folder.resolve("mutant.dcm");
        int refused = 0;
        int read = 0;
        for (DicomDataset object : objects) {
            for (TransferSyntax syntax : TransferSyntax.values()) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                Part10Writer.write(object, syntax, bytes);
                for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                    Files.write(file, mutant(bytes.toByteArray(), random));
                    PlanSet set = PlanSetReader.read(List.of(file), ReadLimits.standard(), Progress.NONE);
                    boolean accepted = !set.inputs().isEmpty();
                    assertThat(accepted || !set.skipped().isEmpty()).isTrue();
                    refused += accepted && load(set) ? 0 : 1;
                    read++;
                }
            }
        }
        assertThat(read).isEqualTo(objects.size() * 4 * MUTANTS_OF_EACH);
        assertThat(refused).as("mutations bite").isGreaterThan(read / 10).isLessThan(read);
    }

    /** Whether all values can be read; they are either given or refused. */
    private static boolean load(PlanSet set) {
        try {
            for (RtDose dose : set.doses()) {
                dose.source().load();
            }
            for (ImageSeries series : set.images()) {
                series.pixels().load(0);
            }
            return true;
        } catch (DicomReadException refusal) {
            assertThat(refusal.reason().code()).isNotEmpty();
            return false;
        }
    }

    private static byte[] mutant(byte[] original, Random random) {
        byte[] bytes = original.clone();
        int at = 132 + random.nextInt(bytes.length - 140);
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(bytes, at, at + 4, (byte) 0xFF);
            case 2 -> Arrays.fill(bytes, at, at + 4, (byte) 0);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                List<byte[]> parts = new ArrayList<>();
                int end = Math.min(bytes.length, at + 2 + random.nextInt(60));
                parts.add(Arrays.copyOf(bytes, end));
                parts.add(Arrays.copyOfRange(bytes, at, bytes.length));
                return joined(parts);
            }
            default -> bytes[at] = (byte) "9-E\\.0 ".charAt(random.nextInt(7));
        }
        return bytes;
    }

    private static byte[] joined(List<byte[]> parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        parts.forEach(part -> all.write(part, 0, part.length));
        return all.toByteArray();
    }
}
