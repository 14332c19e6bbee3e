package org.cordon.dicom.rt;

import java.util.List;
import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;
import org.cordon.plan.SpatialRegistration;

/** Makes a Spatial Registration object (PS3.3 A.39.1) of rigid matrices. */
public final class RegistrationWriter {
    private RegistrationWriter() {}

    /**
     * A data set to be written.
     *
     * @param registration its input is not used, its common frame is that of the context
     * @param context identifiers, frame of reference and patient
     */
    public static DicomDataset dataset(SpatialRegistration registration, ObjectContext context) {
        DatasetBuilder builder = CommonModules.begin(SopClass.REGISTRATION, context);
        builder.strings(Tag.CONTENT_DATE, Vr.DA, context.date());
        builder.strings(Tag.CONTENT_TIME, Vr.TM, context.time());
        builder.integers(Tag.INSTANCE_NUMBER, 1);
        builder.strings(Tag.CONTENT_LABEL, Vr.CS, "REGISTRATION");
        builder.strings(Tag.CONTENT_DESCRIPTION, Vr.LO, "");
        builder.strings(Tag.CONTENT_CREATOR_NAME, Vr.PN, "");
        builder.items(
                Tag.REGISTRATION_SEQUENCE,
                registration.frames().stream().map(RegistrationWriter::frame).toList());
        return builder.build();
    }

    private static DicomDataset frame(SpatialRegistration.Frame frame) {
        DicomDataset matrix = CommonModules.item()
                .decimals(
                        Tag.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX,
                        frame.toCommon().matrix())
                .strings(Tag.FRAME_OF_REFERENCE_TRANSFORMATION_MATRIX_TYPE, Vr.CS, "RIGID")
                .build();
        DicomDataset registration =
                CommonModules.item().items(Tag.MATRIX_SEQUENCE, List.of(matrix)).build();
        return CommonModules.item()
                .strings(Tag.FRAME_OF_REFERENCE_UID, Vr.UI, frame.frameOfReferenceUid())
                .items(Tag.MATRIX_REGISTRATION_SEQUENCE, List.of(registration))
                .build();
    }
}
