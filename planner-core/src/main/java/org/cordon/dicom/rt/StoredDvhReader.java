package org.cordon.dicom.rt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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

    /** What stands beside the sequence and holds for all of it. */
    private record Beside(Optional<String> structureSetUid, OptionalDouble normalisationGy) {}

    static List<StoredDvh> read(Values values, InputObject input, List<Finding> findings) {
        List<StoredDvh> histograms = new ArrayList<>();
        List<Values> items = values.items(Tag.DVH_SEQUENCE);
        if (items.isEmpty()) {
            return histograms;
        }
        Beside beside = beside(values, input, findings);
        int number = 0;
        for (Values item : items) {
            number++;
            try {
                List<Values> rois = item.requiredItems(Tag.DVH_REFERENCED_ROI_SEQUENCE);
                if (rois.size() > 1) {
                    findings.add(
                            Finding.info(Reason.of("STORED_DVH_OF_SEVERAL_STRUCTURES", "item", number), input.label()));
                    continue;
                }
                histograms.add(histogram(item, rois.get(0), beside));
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

    private static Beside beside(Values values, InputObject input, List<Finding> findings) {
        try {
            List<Values> sets = values.items(Tag.REFERENCED_STRUCTURE_SET_SEQUENCE);
            return new Beside(
                    sets.size() == 1 ? sets.get(0).string(Tag.REFERENCED_SOP_INSTANCE_UID) : Optional.empty(),
                    values.decimal(Tag.DVH_NORMALIZATION_DOSE_VALUE));
        } catch (DicomReadException unreadable) {
            findings.add(Finding.warning(
                    Reason.of(
                            "STORED_DVH_REFERENCE_UNREADABLE",
                            "cause",
                            unreadable.reason().code(),
                            "attribute",
                            unreadable.attribute()),
                    input.label()));
            return new Beside(Optional.empty(), OptionalDouble.empty());
        }
    }

    private static StoredDvh histogram(Values item, Values roi, Beside beside) {
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
        double[] edges = new double[bins + 1];
        double[] volume = new double[bins];
        double edge = 0;
        for (int i = 0; i < bins; i++) {
            volume[i] = pairs[2 * i + 1];
            edge += pairs[2 * i];
            edges[i + 1] = edge * scaling;
            if (pairs[2 * i] < 0 || volume[i] < 0) {
                throw item.failure("DVH_NEGATIVE", Tag.DVH_DATA, "holds a negative value", "export the dose again");
            }
        }
        return new StoredDvh(header(item, roi, beside), edges, volume);
    }

    private static StoredDvh.Header header(Values item, Values roi, Beside beside) {
        return new StoredDvh.Header(
                roi.requiredInteger(Tag.REFERENCED_ROI_NUMBER),
                !roi.string(Tag.DVH_ROI_CONTRIBUTION_TYPE).orElse("INCLUDED").equals("EXCLUDED"),
                item.requiredString(Tag.DVH_TYPE),
                item.string(Tag.DOSE_TYPE),
                item.requiredString(Tag.DOSE_UNITS),
                item.string(Tag.DVH_VOLUME_UNITS),
                beside.normalisationGy(),
                new StoredDvh.Stated(
                        item.decimal(Tag.DVH_MINIMUM_DOSE),
                        item.decimal(Tag.DVH_MAXIMUM_DOSE),
                        item.decimal(Tag.DVH_MEAN_DOSE)),
                beside.structureSetUid());
    }
}
