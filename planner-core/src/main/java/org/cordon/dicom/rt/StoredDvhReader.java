package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import org.cordon.dicom.DicomReadException;
import org.cordon.dicom.Tag;
import org.cordon.dicom.Values;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.plan.InputObject;
import org.cordon.plan.StoredDvh;

/**
 * Reads the histograms that a dose brings with it. They serve for comparison only, so one that cannot be read, or that is
 * made of several structures, is left out with a finding.
 */
final class StoredDvhReader {
    private StoredDvhReader() {}

    static List<StoredDvh> read(Values values, InputObject input, List<Finding> findings) {
        List<StoredDvh> histograms = new ArrayList<>();
        int number = 0;
        for (Values item : values.items(Tag.DVH_SEQUENCE)) {
            number++;
            try {
                List<Values> rois = item.requiredItems(Tag.DVH_REFERENCED_ROI_SEQUENCE);
                if (rois.size() > 1) {
                    findings.add(
                            Finding.info(Reason.of("STORED_DVH_OF_SEVERAL_STRUCTURES", "item", number), input.label()));
                    continue;
                }
                histograms.add(histogram(item, rois.get(0).requiredInteger(Tag.REFERENCED_ROI_NUMBER)));
            } catch (DicomReadException unreadable) {
                findings.add(Finding.warning(
                        Reason.of(
                                "STORED_DVH_UNREADABLE",
                                "item",
                                number,
                                "cause",
                                unreadable.reason().code(),
                                "attribute",
                                unreadable.attribute()),
                        input.label()));
            }
        }
        return histograms;
    }

    private static StoredDvh histogram(Values item, int roi) {
        double[] pairs = item.decimals(Tag.DVH_DATA);
        double scaling = item.requiredDecimal(Tag.DVH_DOSE_SCALING);
        int bins = item.requiredInteger(Tag.DVH_NUMBER_OF_BINS);
        if (!(scaling > 0)) {
            throw item.failure(
                    "DVH_SCALING", Tag.DVH_DOSE_SCALING, "must be above 0, was " + scaling, "export the dose again");
        }
        if (pairs.length == 0 || pairs.length != 2L * bins) {
            throw item.failure(
                    "DVH_DATA_LENGTH",
                    Tag.DVH_DATA,
                    "must have two values for each of " + bins + " bins, had " + pairs.length,
                    "export the dose again");
        }
        double[] dose = new double[bins];
        double[] volume = new double[bins];
        double left = 0;
        for (int i = 0; i < bins; i++) {
            dose[i] = left * scaling;
            volume[i] = pairs[2 * i + 1];
            left += pairs[2 * i];
            if (pairs[2 * i] < 0 || volume[i] < 0) {
                throw item.failure("DVH_NEGATIVE", Tag.DVH_DATA, "holds a negative value", "export the dose again");
            }
        }
        return new StoredDvh(
                roi,
                item.requiredString(Tag.DVH_TYPE),
                item.requiredString(Tag.DOSE_UNITS),
                item.requiredString(Tag.DVH_VOLUME_UNITS),
                dose,
                volume);
    }
}
