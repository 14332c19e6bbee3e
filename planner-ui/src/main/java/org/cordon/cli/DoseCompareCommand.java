package org.cordon.cli;

import java.util.List;
import org.cordon.assessment.ScheduleSyntax;
import org.cordon.radiobiology.Schedule;
import org.cordon.report.DoseJson;
import org.cordon.report.DoseTerminal;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Several schedules side by side. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "compare",
        sortOptions = false,
        description = "BED and EQD2 of several schedules side by side, each in percent of the first.",
        footer = {"", "Example: cordon dose compare 39/13 50/25 --alpha-beta-gy 2,0.87"})
final class DoseCompareCommand implements Command {
    @Parameters(arity = "2..*", paramLabel = "DOSE/FRACTIONS", description = "Schedules such as 39/13.")
    private List<String> schedules;

    @Option(
            names = "--alpha-beta-gy",
            required = true,
            split = ",",
            paramLabel = "X",
            description = "Alpha/beta in Gy; several separated by commas.")
    private List<Double> ratios;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.dose/1).")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        List<Schedule> parsed =
                schedules.stream().map(DoseCompareCommand::schedule).toList();
        ratios.forEach(ratio -> AlphaBetaOptions.checked("--alpha-beta-gy", ratio));
        DoseJson.Comparison comparison = new DoseJson.Comparison(parsed, ratios);
        DoseOutput.write(
                surroundings,
                json,
                () -> new DoseTerminal(DoseOutput.context(), surroundings.style()).comparison(comparison),
                context -> new DoseJson(context).comparison(comparison));
        return ExitCode.OK;
    }

    static Schedule schedule(String text) {
        try {
            return ScheduleSyntax.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("SCHEDULE", "a schedule cannot be read")
                    .attribute("DOSE/FRACTIONS")
                    .remedy("Write total dose in Gy and number of fractions, as in 39/13.")
                    .shownHere(List.of(text))
                    .build();
        }
    }
}
