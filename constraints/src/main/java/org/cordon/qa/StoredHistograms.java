package org.cordon.qa;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.dvh.Dvh;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
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
     * Compares cumulative histograms in Gy of whole structures.
     *
     * @param label of the dose
     * @param stored what the file brings
     * @param computed by ROI number
     */
    public static List<Finding> findings(String label, List<StoredDvh> stored, Map<Integer, Dvh> computed) {
        List<Finding> findings = new ArrayList<>();
        for (StoredDvh histogram : stored) {
            Dvh own = computed.get(histogram.roiNumber());
            boolean comparable = histogram.type().equals("CUMULATIVE")
                    && histogram.doseUnits().equals("GY");
            if (own != null && own.volumeCc() > 0 && comparable) {
                double worst = worstPercent(histogram, own);
                if (worst > VOLUME_PERCENT) {
                    String name = own.body().structure().name();
                    findings.add(Finding.warning(Reason.of("STORED_DVH_DIFFERS", "differencePercent", worst), name)
                            .with(CheckScene.evidence(label, "DVHData", worst)));
                }
            }
        }
        return findings;
    }

    private static double worstPercent(StoredDvh stored, Dvh own) {
        double[] dose = stored.doseAxis();
        double[] volume = stored.volume();
        double whole = stored.volumeUnits().equals("PERCENT") ? 100 : volume[0];
        double worst = 0;
        for (int i = 0; i < dose.length && whole > 0; i++) {
            double percent = 100 * volume[i] / whole;
            double most = 100 * own.volumeAtLeastCc(Math.max(0, dose[i] - DOSE_GY)) / own.volumeCc();
            double least = 100 * own.volumeAtLeastCc(dose[i] + DOSE_GY) / own.volumeCc();
            worst = Math.max(worst, Math.max(percent - most, least - percent));
        }
        return worst;
    }
}
