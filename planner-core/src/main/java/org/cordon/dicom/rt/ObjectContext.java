package org.cordon.dicom.rt;

import org.cordon.plan.PatientIdentity;

/**
 * What a written object says beside its content: whose it is, and where it belongs in the DICOM hierarchy.
 *
 * @param patient written as given
 * @param studyInstanceUid (0020,000D)
 * @param seriesInstanceUid (0020,000E)
 * @param sopInstanceUid (0008,0018)
 * @param frameOfReferenceUid (0020,0052)
 * @param date yyyyMMdd, of study, series and content; empty where none is known
 * @param time HHmmss, or empty
 * @param manufacturer (0008,0070)
 */
public record ObjectContext(
        PatientIdentity patient,
        String studyInstanceUid,
        String seriesInstanceUid,
        String sopInstanceUid,
        String frameOfReferenceUid,
        String date,
        String time,
        String manufacturer) {
    private static final int LONGEST_UID = 64;

    /** Checks that the UIDs, the date and the time are well formed. */
    public ObjectContext {
        checkUid("studyInstanceUid", studyInstanceUid);
        checkUid("seriesInstanceUid", seriesInstanceUid);
        checkUid("sopInstanceUid", sopInstanceUid);
        checkUid("frameOfReferenceUid", frameOfReferenceUid);
        if (!date.matches("([0-9]{8})?") || !time.matches("([0-9]{6})?")) {
            throw new IllegalArgumentException("date must be yyyyMMdd and time HHmmss, or empty");
        }
    }

    private static void checkUid(String name, String uid) {
        if (uid.length() > LONGEST_UID || !uid.matches("(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))+")) {
            throw new IllegalArgumentException(name + " must be a UID");
        }
    }

    /** The same with another SOP Instance UID, for the next object of a series. */
    public ObjectContext withSopInstanceUid(String uid) {
        return new ObjectContext(
                patient, studyInstanceUid, seriesInstanceUid, uid, frameOfReferenceUid, date, time, manufacturer);
    }

    /** The same with another Series Instance UID. */
    public ObjectContext withSeriesInstanceUid(String uid) {
        return new ObjectContext(
                patient, studyInstanceUid, uid, sopInstanceUid, frameOfReferenceUid, date, time, manufacturer);
    }
}
