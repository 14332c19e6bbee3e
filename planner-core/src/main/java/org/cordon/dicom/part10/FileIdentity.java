package org.cordon.dicom.part10;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The label of a file: modality and the first four hex digits of its SHA-256. Set while reading, known to values that
 * stay in the file.
 */
final class FileIdentity {
    private static final int DIGITS = 4;
    private static final String UNHASHED = "unhashed";

    /** Any other text in Modality might be somebody's name. */
    private static final ImmutableSet<String> MODALITIES = ImmutableSet.of(
            "CT",
            "MR",
            "PT",
            "NM",
            "US",
            "CR",
            "DX",
            "RTIMAGE",
            "RTDOSE",
            "RTSTRUCT",
            "RTPLAN",
            "RTRECORD",
            "RTINTENT",
            "RTRAD",
            "RTSEGANN",
            "REG",
            "SEG",
            "FID",
            "KO",
            "PR",
            "SR",
            "RWV",
            "SC",
            "OT",
            "DOC",
            "PLAN");

    private volatile String modality = "DICOM";
    private volatile String hash = UNHASHED;

    void modality(byte[] text, int from, int length) {
        String name = new String(text, from, length, StandardCharsets.US_ASCII)
                .replace('\0', ' ')
                .strip();
        if (MODALITIES.contains(name)) {
            modality = name;
        }
    }

    void sha256(Optional<String> sha256) {
        hash = sha256.map(hex -> hex.substring(0, DIGITS)).orElse(UNHASHED);
    }

    String label() {
        return modality + "#" + hash;
    }
}
