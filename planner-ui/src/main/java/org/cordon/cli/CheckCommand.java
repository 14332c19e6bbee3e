package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.review.ReviewRequest;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a plan: files in, a verdict on each constraint out. */
@picocli.CommandLine.Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Checks a plan against a protocol: every constraint with its number, its bounds and its verdict.",
        footer = {
            "",
            "Exit codes: 0 PASS, 1 FAIL, 2 REVIEW (a person must look), 64 usage or a choice to be made,",
            "            65 no report possible, 70 internal error, 74 input or output error."
        })
final class CheckCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Mixin
    private CaseOptions options;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.review/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write the report as one HTML file.")
    private String html;

    @Option(names = "--csv", paramLabel = "FILE|-", description = "Write the rows as CSV.")
    private String csv;

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        ReviewOutputs outputs = new ReviewOutputs(surroundings, inputs, json, html, csv);
        ProtocolLibrary library = ProtocolLibrary.shipped();
        ReviewRequest request = options.request(inputs, surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanCheck check = new PlanCheck(inputs, library, words);
            check.read(progress, surroundings);
            check.review(check.withDose(request, options.dose(), surroundings), progress);
            progress.clear();
            check.tell(surroundings);
            outputs.write(check.result(), check.context(timings));
            return check.result().exitCode();
        }
    }
}
