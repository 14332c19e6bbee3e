package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.StoredCurve;
import org.cordon.plan.StoredDvh;

/**
 * Row 27: histograms that the planning system stored with the dose against those computed here. They agree when at every
 * stored dose the volume lies within {@value #VOLUME_PERCENT} % of the volume of what is computed within
 * {@value #DOSE_GY} Gy of that dose.
 */
public final class StoredHistograms {
    /** Tolerance along the dose. */
    public static final double DOSE_GY = 0.5;

    /** Tolerance along the volume, in percent of the structure. */
    public static final double VOLUME_PERCENT = 2;

    private StoredHistograms() {}

    /**
     * Compares histograms of whole structures; those that cannot be compared are left to {@code cordon dvh}, which says why.
     *
     * @param label of the dose
     * @param stored what the file brings
     * @param computed by ROI number
     */
    public static List<Finding> findings(String label, List<StoredDvh> stored, Map<Integer, Dvh> computed) {
        List<Finding> findings = new ArrayList<>();
        for (StoredDvh histogram : stored) {
            Dvh own = computed.get(histogram.roiNumber());
            if (own != null
                    && own.volumeCc() > 0
                    && StoredCurve.of(histogram) instanceof StoredCurve.Reading.Found read) {
                double worst = worstPercent(read.curve(), own);
                if (worst > VOLUME_PERCENT) {
                    String name = own.body().structure().name();
                    findings.add(Finding.warning(Reason.of("STORED_DVH_DIFFERS", "differencePercent", worst), name)
                            .with(CheckScene.evidence(label, "DVHData", worst)));
                }
            }
        }
        return findings;
    }

    private static double worstPercent(StoredCurve stored, Dvh own) {
        double worst = 0;
        for (int i = 0; i < stored.size(); i++) {
            double percent = 100 * stored.share(i);
            double most = 100 * own.volumeAtLeastCc(Math.max(0, stored.doseGy(i) - DOSE_GY)) / own.volumeCc();
            double least = 100 * own.volumeAtLeastCc(stored.doseGy(i) + DOSE_GY) / own.volumeCc();
            worst = Math.max(worst, Math.max(percent - most, least - percent));
        }
        return worst;
    }
}
