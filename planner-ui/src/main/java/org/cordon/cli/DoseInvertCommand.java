package org.cordon.cli;

import java.util.List;
import java.util.stream.IntStream;
import org.cordon.radiobiology.Bed;
import org.cordon.radiobiology.Eqd2;
import org.cordon.radiobiology.LinearQuadratic;
import org.cordon.radiobiology.Schedule;
import org.cordon.report.DoseJson;
import org.cordon.report.DoseTerminal;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The schedules that have an effect. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "invert",
        sortOptions = false,
        description = "The physical dose in 1 to 5 (or N) fractions that has a given EQD2 or BED.")
final class DoseInvertCommand implements Command {
    private static final int SHORTEST_TABLE = 5;

    @Option(names = "--eqd2-gy", paramLabel = "X", description = "The EQD2 to reach.")
    private Double eqd2Gy;

    @Option(names = "--bed-gy", paramLabel = "X", description = "The BED to reach, instead of --eqd2-gy.")
    private Double bedGy;

    @Option(
            names = "--fractions",
            paramLabel = "N",
            description = "Number of fractions; without it 1 to 5. Repeatable.")
    private List<Integer> fractions = List.of();

    @Mixin
    private AlphaBetaOptions alphaBeta;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.dose/1).")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        if ((eqd2Gy == null) == (bedGy == null)) {
            throw CommandFailure.usage("OPTION_VALUE", "exactly one of --eqd2-gy and --bed-gy is needed")
                    .attribute("--eqd2-gy")
                    .remedy("Give one of them.")
                    .build();
        }
        double ratio = alphaBeta.alphaBetaGy();
        Bed effect = eqd2Gy != null
                ? new Eqd2(AlphaBetaOptions.checked("--eqd2-gy", eqd2Gy), ratio).bed()
                : new Bed(AlphaBetaOptions.checked("--bed-gy", bedGy), ratio);
        List<Integer> counts = fractions.isEmpty()
                ? IntStream.rangeClosed(1, SHORTEST_TABLE).boxed().toList()
                : fractions.stream()
                        .map(n -> AlphaBetaOptions.checkedFractions("--fractions", n))
                        .toList();
        List<Schedule> schedules =
                counts.stream().map(n -> LinearQuadratic.schedule(effect, n)).toList();
        DoseJson.Inverted inverted = new DoseJson.Inverted(effect, alphaBeta.tissue(), schedules);
        DoseOutput.write(
                surroundings,
                json,
                () -> new DoseTerminal(DoseOutput.context(), surroundings.style()).inverted(inverted),
                context -> new DoseJson(context).inverted(inverted));
        return ExitCode.OK;
    }
}
