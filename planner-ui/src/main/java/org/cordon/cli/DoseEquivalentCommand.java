package org.cordon.cli;

import java.util.List;
import java.util.Optional;
import org.cordon.assessment.Equivalent;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.radiobiology.Schedule;
import org.cordon.report.DoseJson;
import org.cordon.report.DoseTerminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** BED and EQD2 of one schedule. */
abstract class DoseEquivalentCommand implements Command {
    @Option(names = "--dose-gy", required = true, paramLabel = "X", description = "Physical dose of the whole course.")
    private double doseGy;

    @Option(names = "--fractions", required = true, paramLabel = "N", description = "Number of equal fractions.")
    private int fractions;

    @Mixin
    private AlphaBetaOptions alphaBeta;

    @Option(
            names = "--lql-transition-gy",
            paramLabel = "X",
            description =
                    "Also show the linear-quadratic-linear model from this dose per fraction on: comparison only.")
    private Double transitionGy;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.dose/1).")
    private String json;

    abstract String name();

    @Override
    public int run(Surroundings surroundings) {
        double ratio = alphaBeta.alphaBetaGy();
        Schedule schedule = new Schedule(
                AlphaBetaOptions.checked("--dose-gy", doseGy),
                AlphaBetaOptions.checkedFractions("--fractions", fractions));
        Optional<Equivalent> linear = Optional.ofNullable(transitionGy)
                .map(value -> Equivalent.linearAbove(
                        schedule, ratio, AlphaBetaOptions.checked("--lql-transition-gy", value)));
        Optional<TissueAlphaBeta> tissue = alphaBeta.tissue();
        List<Equivalent> range =
                tissue.map(named -> Equivalent.range(schedule, named)).orElse(List.of());
        DoseJson.Single single = new DoseJson.Single(
                name(), Equivalent.of(schedule, ratio), tissue, range, linear, Optional.ofNullable(transitionGy));
        DoseOutput.write(
                surroundings,
                json,
                () -> new DoseTerminal(DoseOutput.context(), surroundings.style()).single(single),
                context -> new DoseJson(context).single(single));
        return ExitCode.OK;
    }

    /** BED. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "bed",
            sortOptions = false,
            description = "BED (and EQD2) of a schedule: BED = D (1 + d/(alpha/beta)).")
    static final class Bed extends DoseEquivalentCommand {
        @Override
        String name() {
            return "bed";
        }
    }

    /** EQD2. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "eqd2",
            sortOptions = false,
            description = "EQD2 (and BED) of a schedule: EQD2 = D (d + alpha/beta)/(2 + alpha/beta).")
    static final class Eqd2 extends DoseEquivalentCommand {
        @Override
        String name() {
            return "eqd2";
        }
    }
}
