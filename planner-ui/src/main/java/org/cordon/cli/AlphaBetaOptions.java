package org.cordon.cli;

import java.util.List;
import java.util.Optional;
import org.cordon.assessment.TissueAlphaBeta;
import picocli.CommandLine.Option;

/** Which alpha/beta counts: a value, or that of a tissue with its published range. */
final class AlphaBetaOptions {
    private static final double MOST_GY = 1000;

    @Option(names = "--alpha-beta-gy", paramLabel = "X", description = "Alpha/beta in Gy, e.g. 2 for the cord.")
    private Double alphaBetaGy;

    @Option(
            names = "--tissue",
            paramLabel = "NAME",
            description = {
                "Take alpha/beta and its published range from the table: cord, cauda, plexus, late, mucosa,",
                "kidney-liver, lung, skin, tumour, prostate, breast, renal, melanoma, sarcoma."
            })
    private String tissue;

    /** The value that counts. */
    double alphaBetaGy() {
        Optional<TissueAlphaBeta> named = tissue();
        if ((alphaBetaGy == null) == named.isEmpty()) {
            throw CommandFailure.usage("ALPHA_BETA", "exactly one of --alpha-beta-gy and --tissue is needed")
                    .attribute("--alpha-beta-gy")
                    .remedy("Give a value such as --alpha-beta-gy 2, or a tissue such as --tissue cord.")
                    .shownHere(ids())
                    .build();
        }
        return named.isPresent() ? named.get().alphaBetaGy() : checked("--alpha-beta-gy", alphaBetaGy);
    }

    /** The tissue, where one was named. */
    Optional<TissueAlphaBeta> tissue() {
        return Optional.ofNullable(tissue)
                .map(id -> TissueAlphaBeta.find(id)
                        .orElseThrow(() -> CommandFailure.usage("UNKNOWN_TISSUE", "the tissue is not in the table")
                                .attribute("--tissue")
                                .remedy("Choose one of those listed.")
                                .shownHere(ids())
                                .build()));
    }

    /** A positive dose within reason. */
    static double checked(String option, double valueGy) {
        if (!(valueGy > 0 && valueGy <= MOST_GY)) {
            throw CommandFailure.usage(
                            "OPTION_VALUE", "the value of " + option + " must be above 0 and at most 1000 Gy")
                    .attribute(option)
                    .remedy("Correct it; doses are in Gy, not cGy.")
                    .build();
        }
        return valueGy;
    }

    /** A number of fractions within reason. */
    static int checkedFractions(String option, int fractions) {
        if (fractions < 1 || fractions > 200) {
            throw CommandFailure.usage("OPTION_VALUE", "the value of " + option + " must be from 1 to 200")
                    .attribute(option)
                    .remedy("Correct the number of fractions.")
                    .build();
        }
        return fractions;
    }

    private static List<String> ids() {
        return TissueAlphaBeta.table().stream()
                .map(each -> each.id() + ": " + each.name())
                .toList();
    }
}
