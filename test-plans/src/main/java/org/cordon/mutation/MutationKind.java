package org.cordon.mutation;

import static org.cordon.mutation.Promise.CLEAN_END;
import static org.cordon.mutation.Promise.NEVER_A_QUIET_PASS;

/** The classes of corruption. */
public enum MutationKind {
    /** The end of a file is missing. */
    TRUNCATED(NEVER_A_QUIET_PASS),
    /** A file is empty. */
    EMPTY_FILE(NEVER_A_QUIET_PASS),
    /** Some bits anywhere are flipped. */
    BIT_FLIPS(CLEAN_END),
    /** A run of bytes is zero. */
    ZEROED_RUN(CLEAN_END),
    /** A run of bytes is missing. */
    LOST_RUN(CLEAN_END),
    /** The length of an element is another. */
    WRONG_LENGTH(NEVER_A_QUIET_PASS),
    /** The length of an element goes beyond the file. */
    HUGE_LENGTH(NEVER_A_QUIET_PASS),
    /** The VR of an element is none. */
    UNKNOWN_VR(NEVER_A_QUIET_PASS),
    /** The meta header names another encoding than the file has. */
    WRONG_TRANSFER_SYNTAX(NEVER_A_QUIET_PASS),
    /** Sequences nested without end. */
    NESTING_BOMB(NEVER_A_QUIET_PASS),
    /** A small deflated file that inflates to 64 MB. */
    DEFLATE_BOMB(NEVER_A_QUIET_PASS),
    /** Dose Grid Scaling twice, with different values. */
    DUPLICATE_SCALING(NEVER_A_QUIET_PASS),
    /** Dose Grid Scaling missing, empty, zero, negative, or too large by powers of ten. */
    WRONG_SCALING(NEVER_A_QUIET_PASS),
    /** Every stored dose is zero. */
    ZERO_DOSE(NEVER_A_QUIET_PASS),
    /** Half of the pixel data is missing, its length adapted. */
    HALF_PIXEL_DATA(NEVER_A_QUIET_PASS),
    /** Grid Frame Offset Vector shuffled, uneven, or of another length. */
    WRONG_OFFSETS(NEVER_A_QUIET_PASS),
    /** Rows or columns that do not fit the pixel data, or overflow when multiplied. */
    WRONG_SIZE(NEVER_A_QUIET_PASS),
    /** Units RELATIVE, CGY or nothing. */
    WRONG_UNITS(NEVER_A_QUIET_PASS),
    /** Dose Type EFFECTIVE, ERROR or nothing. */
    WRONG_DOSE_TYPE(NEVER_A_QUIET_PASS),
    /** Summation of a session, of a beam, or nothing. */
    WRONG_SUMMATION(NEVER_A_QUIET_PASS),
    /** A second dose of the plan with other values. */
    SECOND_DOSE(NEVER_A_QUIET_PASS),
    /** Two files with the same SOP Instance UID and other content. */
    SAME_UID_OTHER_CONTENT(NEVER_A_QUIET_PASS),
    /** The dose or the plan refers to another object. */
    WRONG_REFERENCE(NEVER_A_QUIET_PASS),
    /** One object belongs to another patient. */
    OTHER_PATIENT(NEVER_A_QUIET_PASS),
    /** One object lies in another frame of reference. */
    OTHER_FRAME(NEVER_A_QUIET_PASS),
    /** A file of the set is missing. */
    MISSING_FILE(NEVER_A_QUIET_PASS),
    /** A required attribute is missing or empty. */
    MISSING_ATTRIBUTE(NEVER_A_QUIET_PASS),
    /** Words in a number. */
    TEXT_IN_NUMBER(NEVER_A_QUIET_PASS),
    /** A decimal comma. */
    DECIMAL_COMMA(NEVER_A_QUIET_PASS),
    /** NaN, infinities, hexadecimal and Java's suffixes. */
    NOT_A_DICOM_NUMBER(NEVER_A_QUIET_PASS),
    /** Numbers beyond the range of a double. */
    OVERFLOWING_NUMBER(NEVER_A_QUIET_PASS),
    /** Contour data that is no list of at least three points in a plane. */
    BROKEN_CONTOUR(NEVER_A_QUIET_PASS),
    /** A structure lost some of its contours in the middle. */
    LOST_CONTOURS(NEVER_A_QUIET_PASS),
    /** Two structures share a number. */
    DUPLICATE_ROI_NUMBER(NEVER_A_QUIET_PASS),
    /** Names of control characters, look-alikes, or nothing. */
    HOSTILE_NAME(NEVER_A_QUIET_PASS);

    private final Promise promise;

    MutationKind(Promise promise) {
        this.promise = promise;
    }

    /** What is promised about it. */
    public Promise promise() {
        return promise;
    }
}
