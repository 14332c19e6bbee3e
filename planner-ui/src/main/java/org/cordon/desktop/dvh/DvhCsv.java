package org.cordon.desktop.dvh;

import java.util.List;
import org.cordon.report.CsvText;

/** The curves as long CSV: one line a structure and dose, every 0.05 Gy up to beyond the maximum. */
final class DvhCsv {
    private static final int STEPS_PER_GY = 20;

    private DvhCsv() {}

    static String write(List<DvhCurveLine> curves) {
        CsvText csv = new CsvText();
        csv.line(List.of("structure", "doseGy", "volumeCc", "volumePercent"));
        for (DvhCurveLine curve : curves) {
            int last = (int) Math.floor(curve.maxGy() * STEPS_PER_GY) + 1;
            for (int i = 0; i <= last; i++) {
                double doseGy = (double) i / STEPS_PER_GY;
                csv.line(List.of(
                        curve.label(),
                        CsvText.number(doseGy),
                        CsvText.number(curve.volume(doseGy, false)),
                        CsvText.number(curve.volume(doseGy, true))));
            }
        }
        return csv.toString();
    }
}
