package org.cordon.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.DosePixelFormat;
import org.cordon.dicom.rt.ObjectContext;
import org.cordon.dicom.rt.PlanSetReader;
import org.cordon.dicom.rt.RtDoseWriter;
import org.cordon.dicom.rt.RtStructWriter;
import org.cordon.dose.DoseGrid;
import org.cordon.plan.InputObject;
import org.cordon.plan.PatientIdentity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.plan.StructureSet;
import org.cordon.structure.Structure;

/** Structures and a dose as DICOM files. */
final class PlanFiles {
    private static final String ROOT = "2.25.4711";

    private PlanFiles() {}

    /** Writes {@code rtstruct.dcm} and {@code rtdose.dcm}; the dose in 32 bits. */
    static void write(List<Structure> structures, DoseGrid dose, Path folder) {
        StructureSet set =
                new StructureSet(input("RTSTRUCT"), "Proof", Set.of(), structures, Set.of(), Optional.empty());
        RtDose header = new RtDose(
                input("RTDOSE"),
                ROOT + ".9",
                "GY",
                "PHYSICAL",
                "PLAN",
                Set.of(ROOT + ".8"),
                OptionalInt.empty(),
                List.of(),
                List.of(),
                Optional.of(dose.geometry()),
                () -> dose,
                List.of());
        Part10Writer.write(
                RtStructWriter.dataset(set, context(1)),
                TransferSyntax.EXPLICIT_LITTLE,
                folder.resolve("rtstruct.dcm"));
        Part10Writer.write(
                RtDoseWriter.dataset(header, dose, DosePixelFormat.standard(), context(2)),
                TransferSyntax.EXPLICIT_LITTLE,
                folder.resolve("rtdose.dcm"));
    }

    /** Removes what {@link #write} wrote, and the folder. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve("rtstruct.dcm"));
        Files.deleteIfExists(folder.resolve("rtdose.dcm"));
        Files.deleteIfExists(folder);
    }

    /** Reads a folder back. */
    static PlanSet read(Path folder) {
        return PlanSetReader.read(List.of(folder), ReadLimits.standard(), Progress.NONE);
    }

    /** Of an image in the same study and frame of reference. */
    static ObjectContext imageContext(int index) {
        return context(4).withSopInstanceUid(ROOT + ".5." + (index + 1));
    }

    private static ObjectContext context(int object) {
        return new ObjectContext(
                new PatientIdentity("PROOF^Plan", "CDN-PROOF", "", ""),
                ROOT + ".1",
                ROOT + ".2." + object,
                ROOT + ".3." + object,
                ROOT + ".9",
                "20261120",
                "101500",
                "Cordon proof");
    }

    private static InputObject input(String modality) {
        return new InputObject(modality, modality, ROOT + ".3", 1, "");
    }
}
