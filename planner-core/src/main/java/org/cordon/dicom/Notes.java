package org.cordon.dicom;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordon.finding.Reason;

/**
 * Tolerated irregularities, one per code with the first attribute and the number of occurrences, so that a million of
 * them stay one line. Not safe for several threads at once.
 */
public final class Notes {
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /**
     * Counts one irregularity.
     *
     * @param code stable upper-case identifier
     * @param tag the attribute it was met on
     */
    public void add(String code, int tag) {
        Tally tally = tallies.get(code);
        if (tally == null) {
            tallies.put(code, new Tally(tag));
        } else {
            tally.count++;
        }
    }

    /** In the order they were first met, each with arguments {@code attribute} and {@code count}. */
    public List<Reason> reasons() {
        ImmutableList.Builder<Reason> reasons = ImmutableList.builder();
        tallies.forEach((code, tally) ->
                reasons.add(Reason.of(code, "attribute", Dictionary.describe(tally.firstTag), "count", tally.count)));
        return reasons.build();
    }

    private static final class Tally {
        private final int firstTag;
        private long count = 1;

        private Tally(int firstTag) {
            this.firstTag = firstTag;
        }
    }
}
