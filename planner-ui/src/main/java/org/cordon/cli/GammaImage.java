package org.cordon.cli;

import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.DosePixelFormat;
import org.cordon.dicom.rt.ObjectContext;
import org.cordon.dicom.rt.RtDoseWriter;
import org.cordon.dose.DoseGrid;
import org.cordon.gamma.GammaMap;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.RtDose;

/**
 * Makes a DICOM image of gamma: an RT Dose with relative units on the nodes of the reference, 0 where nothing was
 * compared. It has the reference's frame of reference, plan and patient, identifiers made of the inputs, and no date.
 */
final class GammaImage {
    private static final int UUID_BITS = 128;

    private GammaImage() {}

    static byte[] of(DosePair pair, GammaMap map) {
        RtDose header = pair.reference();
        RtDose relative = new RtDose(
                header.input(),
                header.frameOfReferenceUid(),
                "RELATIVE",
                header.type(),
                header.summation(),
                header.summation().equals("PLAN") ? header.referencedPlanUids() : Set.of(),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                header.geometry(),
                header.source(),
                List.of());
        String made = header.input().sha256() + pair.evaluated().input().sha256() + map.criteria();
        PatientIdentity patient = pair.referenceSet().patients().stream()
                .findFirst()
                .orElseGet(() -> new PatientIdentity("", "", "", ""));
        ObjectContext context = new ObjectContext(
                patient,
                uid("study" + made),
                uid("series" + made),
                uid("gamma" + made),
                header.frameOfReferenceUid(),
                "",
                "",
                "Cordon");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Part10Writer.write(
                RtDoseWriter.dataset(
                        relative,
                        DoseGrid.owning(map.geometry(), map.values()),
                        new DosePixelFormat(
                                16, false, false, DosePixelFormat.standard().orientation(), false),
                        context),
                TransferSyntax.EXPLICIT_LITTLE,
                bytes);
        return bytes.toByteArray();
    }

    /** A UID of the 128 leading bits of a hash (PS3.5 annex B.2). */
    private static String uid(String text) {
        byte[] hash = Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "2.25." + new BigInteger(1, hash).shiftRight(8 * hash.length - UUID_BITS);
    }
}
