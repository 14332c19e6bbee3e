package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.report.ReirradiationHtml;
import org.cordon.report.ReirradiationJson;
import org.cordon.report.ReirradiationTerminal;
import org.cordon.report.ReportContext;
import org.cordon.review.ReirradiationCheck;
import org.cordon.review.request.ReviewRequest;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the criteria for irradiating the cord again against a plan and earlier courses. */
@picocli.CommandLine.Command(
        name = "reirradiation",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Holds the criteria for irradiating the cord again (HyTEC, Sahgal 2012, Nieder) against a plan and the courses",
            "before it, and tells what the cord may still get. Every course is EQD2 before anything is added."
        },
        footer = {
            "",
            "Example: cordon reirradiation PLAN --prior \"30/10, 2025-03-01, cord 100%%\" --date 2026-11-20",
            "",
            "Exit codes: 0 all criteria met, 1 one is not, 2 a person must look, 64 usage or a choice to be made,",
            "            65 no report possible, 70 internal error, 74 input or output error."
        })
final class ReirradiationCommand implements Command {
    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "DICOM files and folders of the new course, searched recursively.")
    private List<Path> paths;

    @Mixin
    private PriorOptions priors;

    @Mixin
    private CaseOptions options;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.reirradiation/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write the tables as one HTML file.")
    private String html;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--html", html);
        outputs.check();
        ReviewRequest request = priors.added(options.request(inputs, surroundings), surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanInput input = PlanInput.read(inputs, progress);
            input.tellSkipped(surroundings, words);
            MissingData.requireNone(input.set(), words);
            ReviewRequest chosen = input.dose(options.dose(), surroundings)
                    .map(request::withDose)
                    .orElse(request);
            ReirradiationCheck check = ReirradiationCheck.of(input.set(), chosen, ProtocolLibrary.shipped());
            progress.clear();
            ReportContext context = new ReportContext(Version.tool(), words, input.skippedByCode(), Map.of());
            outputs.make("--json", () -> new ReirradiationJson(context).write(check));
            outputs.make(
                    "--html",
                    () -> new ReirradiationHtml(context.of(options.clinic(chosen, surroundings))).write(check));
            String text = outputs.usesStandardOutput()
                    ? ""
                    : new ReirradiationTerminal(context, surroundings.style()).write(check);
            outputs.write();
            surroundings.out().print(text);
            return check.verdict().exitCode();
        }
    }
}
