package org.cordon.acceptance;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.ReadLimits;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.dicom.Vr;
import org.cordon.dicom.part10.Part10Reader;
import org.cordon.dicom.part10.Part10Writer;
import org.cordon.dicom.part10.TransferSyntax;

/** Changes DICOM files in place. */
final class Dicom {
    private Dicom() {}

    static DicomDataset read(Path file) {
        return new Part10Reader().read(file, ReadLimits.standard());
    }

    static void edit(Path file, Consumer<DatasetBuilder> change) {
        edit(file, file, change);
    }

    /** Writes a changed copy. */
    static void edit(Path source, Path target, Consumer<DatasetBuilder> change) {
        DatasetBuilder builder = DatasetBuilder.copyOf(read(source));
        change.accept(builder);
        Path beside = target.resolveSibling("edited.tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
                Part10Writer.write(builder.build(), TransferSyntax.EXPLICIT_LITTLE, out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives every ROI of a structure set a new name. */
    static void rename(Path structureSet, UnaryOperator<String> names) {
        DicomDataset dataset = read(structureSet);
        List<DicomDataset> rois = new ArrayList<>();
        for (DicomDataset roi : dataset.items(Tag.STRUCTURE_SET_ROI_SEQUENCE)) {
            String old = Values.of(roi).requiredString(Tag.ROI_NAME);
            rois.add(DatasetBuilder.copyOf(roi)
                    .strings(Tag.ROI_NAME, Vr.LO, names.apply(old))
                    .build());
        }
        edit(structureSet, builder -> builder.items(Tag.STRUCTURE_SET_ROI_SEQUENCE, rois));
    }
}
