package org.cordon.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.dvh.Dvh;
import org.cordon.report.DvhReport.InDose;
import org.cordon.report.DvhReport.OfStructure;

/** Writes cumulative curves as long CSV: one line a structure and dose, every 0.05 Gy up to beyond the maximum. */
public final class CurvesCsv {
    private static final int STEPS_PER_GY = 20;

    private CurvesCsv() {}

    /** The whole file. ROIs that share a name are told apart by their number. */
    public static String write(InDose dose) {
        Map<String, Integer> names = new HashMap<>();
        dose.structures().forEach(each -> names.merge(each.info().name(), 1, Integer::sum));
        CsvText csv = new CsvText();
        csv.line(List.of("structure", "doseGy", "volumeCc", "volumePercent"));
        for (OfStructure structure : dose.structures()) {
            if (structure.dvh().isPresent()) {
                String name = structure.info().name();
                String unique =
                        names.get(name) > 1 ? name + " #" + structure.info().number() : name;
                curve(csv, unique, structure.dvh().get());
            }
        }
        return csv.toString();
    }

    private static void curve(CsvText csv, String name, Dvh dvh) {
        double volume = dvh.volumeCc();
        int last = (int) Math.floor(dvh.maxGy().orElse(0) * STEPS_PER_GY) + 1;
        for (int i = 0; i <= last; i++) {
            double doseGy = (double) i / STEPS_PER_GY;
            double cc = i == 0 ? volume * dvh.insideDoseGridFraction() : dvh.volumeAtLeastCc(doseGy);
            csv.line(List.of(
                    name,
                    CsvText.number(doseGy),
                    CsvText.number(cc),
                    volume > 0 ? CsvText.number(100 * cc / volume) : ""));
        }
    }
}
