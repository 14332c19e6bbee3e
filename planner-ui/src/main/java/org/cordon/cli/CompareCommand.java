package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.report.ComparisonJson;
import org.cordon.report.ComparisonTerminal;
import org.cordon.report.ReportContext;
import org.cordon.review.request.ReviewRequest;
import org.cordon.scenario.PlanComparison;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Candidate plans side by side. */
@picocli.CommandLine.Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks candidate plans of one patient, each on its own, by the same protocol, and shows them row by row.",
            "Without --plan all plans that are not rejected are candidates."
        },
        footer = {
            "",
            "Exit codes: 0 every candidate is PASS, 1 one is FAIL, 2 a person must look, 64 usage or a choice to be made,",
            "            65 no report possible, 70 internal error, 74 input or output error."
        })
final class CompareCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Mixin
    private CaseOptions options;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.comparison/1).")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.check();
        ReviewRequest request = options.request(inputs, surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanInput input = PlanInput.read(inputs, progress);
            input.tellSkipped(surroundings, words);
            MissingData.requireNone(input.set(), words);
            PlanComparison comparison = Workers.with(
                    executor -> PlanComparison.of(input.set(), request, ProtocolLibrary.shipped(), executor, progress));
            progress.clear();
            ReportContext context = new ReportContext(Version.tool(), words, input.skippedByCode(), Map.of());
            outputs.make("--json", () -> new ComparisonJson(context).write(comparison));
            String text =
                    outputs.usesStandardOutput() ? "" : new ComparisonTerminal(surroundings.style()).write(comparison);
            outputs.write();
            surroundings.out().print(text);
            List<Integer> codes = comparison.results().stream()
                    .map(result -> result.exitCode())
                    .toList();
            return codes.contains(1)
                    ? 1
                    : codes.contains(ExitCode.NOT_EVALUATED) ? ExitCode.NOT_EVALUATED : ExitCode.OK;
        }
    }
}
