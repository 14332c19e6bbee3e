package org.cordon.example;

import com.google.common.hash.Hashing;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Fixed identifiers: {@code 2.25.} and the first 122 bits of a hash of what the object is. */
final class ExampleUids {
    private static final int UUID_BITS = 122;

    private final String plan;

    ExampleUids(String plan) {
        this.plan = plan;
    }

    String study() {
        return of("study");
    }

    String frame() {
        return of("frame of reference");
    }

    String otherFrame() {
        return of("another frame of reference");
    }

    String series(String modality) {
        return of("series " + modality);
    }

    String object(String modality, int number) {
        return of("object " + modality + " " + number);
    }

    private String of(String what) {
        byte[] hash = Hashing.sha256()
                .hashString("cordon example/1 " + plan + " " + what, StandardCharsets.UTF_8)
                .asBytes();
        BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 16));
        return "2.25." + number.shiftRight(128 - UUID_BITS);
    }
}
