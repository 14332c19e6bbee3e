package org.cordon.assessment;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.assessment.ReirradiationTables.Bin;
import org.cordon.assessment.ReirradiationTables.Regimen;
import org.cordon.constraint.Source;
import org.cordon.finding.Reason;
import org.cordon.radiobiology.Eqd2;

/**
 * The cell of Sahgal 2012 for a case: by regimen where there is exactly one earlier course, all of it on the cord, and it is
 * one of the table; else by the earlier EQD2, rounded up to the next bin, which is derived and advisory.
 */
final class SahgalTable {
    private final ReirradiationTables tables;

    SahgalTable(ReirradiationTables tables) {
        this.tables = tables;
    }

    /**
     * A cell.
     *
     * @param id {@code sahgal-2012} or {@code sahgal-2012-bin}
     * @param basis what it was looked up by
     * @param doseGy the suggested maximum; empty where the table has none
     * @param advisory whether it is derived
     * @param source where it comes from
     */
    record Cell(String id, Reason basis, OptionalDouble doseGy, boolean advisory, Source source) {}

    Cell cell(List<CountedCourse> earlier, Eqd2 prior, int fractions) {
        Optional<Regimen> regimen = earlier.size() == 1
                        && earlier.get(0).cordMaximum().totalGy()
                                <= earlier.get(0).regimen().totalGy()
                ? tables.regimen(earlier.get(0).regimen())
                : Optional.empty();
        if (regimen.isPresent()) {
            return new Cell(
                    "sahgal-2012",
                    Reason.of(
                            "SAHGAL_BY_REGIMEN",
                            "prior",
                            ScheduleSyntax.print(regimen.get().prior())),
                    of(regimen.get().sacGy(), fractions),
                    false,
                    tables.regimenSource());
        }
        Optional<Bin> bin = tables.bin(prior.valueGy());
        if (bin.isEmpty()) {
            return new Cell(
                    "sahgal-2012-bin",
                    Reason.of("SAHGAL_BEYOND_LAST_BIN", "priorEqd2Gy", prior.valueGy()),
                    OptionalDouble.empty(),
                    true,
                    tables.binSource());
        }
        OptionalDouble dose = of(bin.get().sacGy(), fractions);
        OptionalDouble below = bin.get().oneFractionBelowGy();
        if (fractions == 1 && below.isPresent() && !(prior.valueGy() < below.getAsDouble())) {
            dose = OptionalDouble.empty();
        }
        return new Cell(
                "sahgal-2012-bin",
                Reason.of("SAHGAL_BY_DOSE_BIN", "toGy", bin.get().toGy()),
                dose,
                true,
                tables.binSource());
    }

    private static OptionalDouble of(List<OptionalDouble> cells, int fractions) {
        return fractions >= 1 && fractions <= cells.size() ? cells.get(fractions - 1) : OptionalDouble.empty();
    }
}
