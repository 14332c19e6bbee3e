package org.cordon.dicom.rt;

/** The kinds of objects that matter here, by SOP Class UID (0008,0016) (PS3.4 table B.5-1). */
enum SopClass {
    /** RT Structure Set. */
    STRUCTURE_SET("1.2.840.10008.5.1.4.1.1.481.3", "RTSTRUCT"),
    /** RT Dose. */
    DOSE("1.2.840.10008.5.1.4.1.1.481.2", "RTDOSE"),
    /** RT Plan. */
    PLAN("1.2.840.10008.5.1.4.1.1.481.5", "RTPLAN"),
    /** RT Ion Plan: recognised, not supported. */
    ION_PLAN("1.2.840.10008.5.1.4.1.1.481.8", "RTPLAN"),
    /** Spatial Registration. */
    REGISTRATION("1.2.840.10008.5.1.4.1.1.66.1", "REG"),
    /** CT Image. */
    CT("1.2.840.10008.5.1.4.1.1.2", "CT"),
    /** MR Image. */
    MR("1.2.840.10008.5.1.4.1.1.4", "MR"),
    /** Media Storage Directory: the index of a disc. */
    DIRECTORY("1.2.840.10008.1.3.10", "DICOMDIR"),
    /** Any other. */
    OTHER("", "");

    private final String uid;
    private final String modality;

    SopClass(String uid, String modality) {
        this.uid = uid;
        this.modality = modality;
    }

    /** The SOP Class UID. */
    String uid() {
        return uid;
    }

    /** Modality (0008,0060) that objects of this class have. */
    String modality() {
        return modality;
    }

    /** Whether it is an image of a series. */
    boolean isImage() {
        return this == CT || this == MR;
    }

    /** The class with a UID. */
    static SopClass of(String uid) {
        for (SopClass candidate : values()) {
            if (candidate != OTHER && candidate.uid.equals(uid)) {
                return candidate;
            }
        }
        return OTHER;
    }
}
