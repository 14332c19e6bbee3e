package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Objects that claim the same SOP Instance UID: copies of one file count once, different contents are a contradiction of
 * which the one with the smallest hash is kept, whatever the order of the files.
 *
 * @param <T> what is told apart
 * @param kept one object a UID, by UID
 * @param copies left out, with the same bytes as one that was kept
 * @param contradictions left out, with the UID of one that was kept but other bytes
 */
record Duplicates<T>(List<T> kept, List<T> copies, List<T> contradictions) {
    static <T> Duplicates<T> of(List<T> objects, Function<T, String> uid, Function<T, String> sha256) {
        List<T> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparing(uid).thenComparing(sha256));
        Duplicates<T> result = new Duplicates<>(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        T last = null;
        T lastKept = null;
        for (T object : sorted) {
            if (lastKept == null || !uid.apply(object).equals(uid.apply(lastKept))) {
                result.kept.add(object);
                lastKept = object;
            } else if (sha256.apply(object).equals(sha256.apply(last))) {
                result.copies.add(object);
            } else {
                result.contradictions.add(object);
            }
            last = object;
        }
        return result;
    }
}
