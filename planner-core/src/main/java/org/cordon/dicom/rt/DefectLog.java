package org.cordon.dicom.rt;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cordon.finding.Reason;

/** Collects what is wrong with the contours of one structure: one reason a kind, with a count and the first case. */
final class DefectLog {
    private final Map<String, Map<String, Object>> first = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /**
     * Adds a defect.
     *
     * @param code of the reason
     * @param contour number of the contour in its structure, from 1
     * @param args of the first case; later cases of the same code are only counted
     */
    void add(String code, int contour, Map<String, Object> args) {
        if (counts.merge(code, 1, Integer::sum) == 1) {
            Map<String, Object> all = new HashMap<>(args);
            all.put("firstContour", contour);
            first.put(code, all);
        }
    }

    /** One reason a code, in the order of the codes; {@code contours} is how often it occurred in this ROI. */
    List<Reason> reasons(int roiNumber) {
        return first.entrySet().stream()
                .map(entry -> {
                    Map<String, Object> args = new HashMap<>(entry.getValue());
                    args.put("roiNumber", roiNumber);
                    args.put("contours", counts.get(entry.getKey()));
                    return new Reason(entry.getKey(), args);
                })
                .toList();
    }
}
