package org.cordon.dicom.part10;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;

/** Reads a file and decodes everything in it in every way. */
final class Exhaustive {
    private Exhaustive() {}

    /**
     * Whether the file was accepted; anything but a {@link DicomReadException} comes through. Refusals of single values
     * do not refuse the file.
     */
    static boolean read(Path file) {
        DicomDataset dataset;
        try {
            dataset = new Part10Reader().read(file, ReadLimits.standard());
        } catch (DicomReadException e) {
            requireCode(e);
            return false;
        }
        decode(Values.of(dataset));
        return true;
    }

    private static void decode(Values values) {
        for (int tag : values.dataset().tags()) {
            attempt(() -> values.string(tag));
            attempt(() -> values.strings(tag));
            attempt(() -> values.decimals(tag));
            attempt(() -> values.integers(tag));
            attempt(() -> values.attributeTags(tag));
            attempt(() -> values.bulk(tag).ifPresent(bulk -> {
                bulk.read(0, ByteBuffer.allocate((int) Math.min(bulk.length(), 1 << 16)));
            }));
            if (values.dataset().vr(tag).orElseThrow() == Vr.SQ) {
                values.items(tag).forEach(Exhaustive::decode);
            }
        }
        values.notes();
    }

    private static void attempt(Runnable decoding) {
        try {
            decoding.run();
        } catch (DicomReadException e) {
            requireCode(e);
        }
    }

    private static void requireCode(DicomReadException e) {
        if (!e.reason().code().startsWith("DICOM_")
                || e.remedy().isEmpty()
                || e.getMessage().contains("Canary")) {
            throw new IllegalStateException("a refusal without code or remedy, or with a value", e);
        }
    }
}
