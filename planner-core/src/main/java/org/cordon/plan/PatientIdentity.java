package org.cordon.plan;

/**
 * Who the plan is for, shown to people in reports and on screen, and nowhere else: {@link #toString()} keeps it out of
 * logs and messages. Empty strings where the file has none.
 *
 * @param name Patient's Name (0010,0010), as in the file
 * @param id Patient ID (0010,0020)
 * @param birthDate Patient's Birth Date (0010,0030), yyyyMMdd
 * @param sex Patient's Sex (0010,0040)
 */
public record PatientIdentity(String name, String id, String birthDate, String sex) {
    @Override
    public String toString() {
        return "PatientIdentity[withheld]";
    }
}
