package org.cordon.dicom.rt;

import org.cordon.dicom.DatasetBuilder;
import org.cordon.dicom.DicomDataset;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Vr;

/** The modules that every object has: SOP Common, Patient, General Study, Series, General Equipment (PS3.3 C.7, C.12). */
final class CommonModules {
    private CommonModules() {}

    /** A builder that holds them, empty where the context has no value and the standard allows it (type 2). */
    static DatasetBuilder begin(SopClass kind, ObjectContext context) {
        DatasetBuilder builder = DatasetBuilder.create(kind.modality());
        builder.strings(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 192");
        builder.strings(Tag.INSTANCE_CREATION_DATE, Vr.DA, context.date());
        builder.strings(Tag.INSTANCE_CREATION_TIME, Vr.TM, context.time());
        builder.strings(Tag.SOP_CLASS_UID, Vr.UI, kind.uid());
        builder.strings(Tag.SOP_INSTANCE_UID, Vr.UI, context.sopInstanceUid());
        builder.strings(Tag.STUDY_DATE, Vr.DA, context.date());
        builder.strings(Tag.STUDY_TIME, Vr.TM, context.time());
        builder.strings(Tag.ACCESSION_NUMBER, Vr.SH, "");
        builder.strings(Tag.MODALITY, Vr.CS, kind.modality());
        builder.strings(Tag.MANUFACTURER, Vr.LO, context.manufacturer());
        builder.strings(Tag.REFERRING_PHYSICIAN_NAME, Vr.PN, "");
        builder.strings(Tag.PATIENT_NAME, Vr.PN, context.patient().name());
        builder.strings(Tag.PATIENT_ID, Vr.LO, context.patient().id());
        builder.strings(Tag.PATIENT_BIRTH_DATE, Vr.DA, context.patient().birthDate());
        builder.strings(Tag.PATIENT_SEX, Vr.CS, context.patient().sex());
        builder.strings(Tag.STUDY_INSTANCE_UID, Vr.UI, context.studyInstanceUid());
        builder.strings(Tag.SERIES_INSTANCE_UID, Vr.UI, context.seriesInstanceUid());
        builder.strings(Tag.STUDY_ID, Vr.SH, "");
        builder.integers(Tag.SERIES_NUMBER, 1);
        builder.strings(Tag.FRAME_OF_REFERENCE_UID, Vr.UI, context.frameOfReferenceUid());
        builder.strings(Tag.POSITION_REFERENCE_INDICATOR, Vr.LO, "");
        if (!kind.isImage()) {
            builder.strings(Tag.OPERATORS_NAME, Vr.PN, "");
        }
        return builder;
    }

    /** A reference to another object (PS3.3 table 10-11). */
    static DicomDataset reference(SopClass kind, String sopInstanceUid) {
        return referenceTo(kind, sopInstanceUid).build();
    }

    /** As {@link #reference}, to be added to. */
    static DatasetBuilder referenceTo(SopClass kind, String sopInstanceUid) {
        return item().strings(Tag.REFERENCED_SOP_CLASS_UID, Vr.UI, kind.uid())
                .strings(Tag.REFERENCED_SOP_INSTANCE_UID, Vr.UI, sopInstanceUid);
    }

    /** An item to be filled. */
    static DatasetBuilder item() {
        return DatasetBuilder.create("item");
    }

    /** Approval module: who and when are given where something was decided, as it asks. */
    static void approval(DatasetBuilder builder, String status, ObjectContext context) {
        builder.strings(Tag.APPROVAL_STATUS, Vr.CS, status);
        if (!status.equals("UNAPPROVED")) {
            builder.strings(Tag.REVIEW_DATE, Vr.DA, context.date());
            builder.strings(Tag.REVIEW_TIME, Vr.TM, context.time());
            builder.strings(Tag.REVIEWER_NAME, Vr.PN, "");
        }
    }
}
