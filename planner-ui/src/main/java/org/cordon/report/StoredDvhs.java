package org.cordon.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dvh.Dvh;
import org.cordon.plan.StoredDvh;
import org.cordon.report.DvhReport.StoredComparison;

/** Compares a stored cumulative histogram with a computed one, dose by dose of the stored axis. */
public final class StoredDvhs {
    private StoredDvhs() {}

    /** The comparison; empty when the stored one is not cumulative, not in Gy, or has no volume. */
    public static Optional<StoredComparison> compare(StoredDvh stored, Dvh dvh) {
        boolean inCc = stored.volumeUnits().equals("CM3");
        boolean inPercent = stored.volumeUnits().equals("PERCENT");
        double[] doses = stored.doseAxis();
        double[] volumes = stored.volume();
        if (!stored.type().equals("CUMULATIVE")
                || !stored.doseUnits().equals("GY")
                || !(inCc || inPercent)
                || volumes.length == 0
                || !(volumes[0] > 0)
                || !(dvh.volumeCc() > 0)) {
            return Optional.empty();
        }
        double whole = inCc ? volumes[0] : 100;
        double largest = 0;
        double at = doses[0];
        for (int i = 0; i < doses.length; i++) {
            double here = doses[i] <= 0 ? 100 : 100 * dvh.volumeAtLeastCc(doses[i]) / dvh.volumeCc();
            double difference = here - 100 * volumes[i] / whole;
            if (Math.abs(difference) > Math.abs(largest)) {
                largest = difference;
                at = doses[i];
            }
        }
        return Optional.of(new StoredComparison(
                dvh.body().structure().info(),
                inCc ? OptionalDouble.of(volumes[0]) : OptionalDouble.empty(),
                dvh.volumeCc(),
                largest,
                at,
                doses.length));
    }
}
