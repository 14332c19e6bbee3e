package org.cordon.example;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;
import org.cordon.dicom.rt.AxialOrientation;
import org.cordon.dicom.rt.CtImageWriter;
import org.cordon.dicom.rt.DosePixelFormat;
import org.cordon.dicom.rt.ImageReferences;
import org.cordon.dicom.rt.ObjectContext;
import org.cordon.dicom.rt.RtDoseWriter;
import org.cordon.dicom.rt.RtPlanWriter;
import org.cordon.dicom.rt.RtStructWriter;
import org.cordon.dose.DoseGrid;
import org.cordon.plan.PatientIdentity;

/** Writes the objects of an example plan as DICOM files into an empty folder. */
final class ExampleFiles {
    private static final PatientIdentity PATIENT = new PatientIdentity("EXAMPLE^Anna", "CDN-0008", "19610314", "F");
    private static final DosePixelFormat DOSE_FORMAT =
            new DosePixelFormat(16, false, false, AxialOrientation.HFS, false);

    private final ExampleObjects objects;
    private final ExampleUids uids;
    private final Path folder;

    ExampleFiles(ExampleObjects objects, Path folder) {
        this.objects = objects;
        this.uids = objects.uids();
        this.folder = folder;
    }

    /** Writes all; images, structures and doses at the same time, which changes no byte. */
    void write() throws IOException {
        Files.createDirectory(folder.resolve(ExampleFolder.CT_FOLDER));
        Files.writeString(
                folder.resolve(ExampleFolder.CASE_FILE), ExampleCase.text(objects.recipe()), StandardCharsets.UTF_8);
        SideBySide.run(List.of(this::structuresAndPlan, this::images, this::doses));
    }

    /** The dates run as in a clinic: images, then structures, then plan and dose. */
    private void structuresAndPlan() throws IOException {
        save(
                RtStructWriter.dataset(objects.structureSet(), references(), context("RTSTRUCT", 1, "20260113")),
                "rtstruct.dcm");
        save(RtPlanWriter.dataset(objects.plan(), context("RTPLAN", 1, "20260114")), "rtplan.dcm");
    }

    private void doses() throws IOException {
        if (objects.beamDoses().isEmpty()) {
            dose(OptionalInt.empty(), 1, "rtdose.dcm");
        }
        for (int beam : objects.beamDoses()) {
            dose(OptionalInt.of(beam), objects.beamWeight(beam), "rtdose-beam-" + beam + ".dcm");
        }
    }

    private void images() throws IOException {
        List<Double> planes = objects.recipe().extent().planesMm();
        for (int i = 0; i < planes.size(); i++) {
            DicomDataset image = CtImageWriter.dataset(
                    objects.slice(i), planes.get(i), Extent.SLICE_MM, "HFS", i + 1, context("CT", i + 1, "20260112"));
            save(image, String.format(Locale.ROOT, "%s/ct-%03d.dcm", ExampleFolder.CT_FOLDER, i + 1));
        }
    }

    private ImageReferences references() {
        TreeMap<Double, String> images = new TreeMap<>();
        List<Double> planes = objects.recipe().extent().planesMm();
        for (int i = 0; i < planes.size(); i++) {
            images.put(planes.get(i), uids.object("CT", i + 1));
        }
        return new ImageReferences(uids.series("CT"), images);
    }

    private void dose(OptionalInt beam, double weight, String file) throws IOException {
        DoseGrid grid = objects.recipe().dose().on(objects.recipe().extent().dose(), weight);
        ObjectContext context = context("RTDOSE", beam.orElse(0), "20260114");
        save(RtDoseWriter.dataset(objects.doseHeader(beam, grid), grid, DOSE_FORMAT, context), file);
    }

    private ObjectContext context(String modality, int number, String date) {
        boolean moved = modality.equals("RTDOSE") && objects.recipe().doseInOtherFrame();
        return new ObjectContext(
                PATIENT,
                uids.study(),
                uids.series(modality),
                uids.object(modality, number),
                moved ? uids.otherFrame() : uids.frame(),
                date,
                "101500",
                "Cordon example");
    }

    private void save(DicomDataset dataset, String file) throws IOException {
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), 1 << 16)) {
            Part10Writer.write(dataset, TransferSyntax.EXPLICIT_LITTLE, stream);
        }
    }
}
