package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.report.ExplanationTerminal;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewRequest;
import org.cordon.review.ReviewResult;
import org.cordon.review.TablesAhead;
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

    @Mixin
    private PriorOptions priors;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.review/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write the report as one HTML file.")
    private String html;

    @Option(names = "--pdf", paramLabel = "FILE", description = "Write the report as PDF, to print and to sign.")
    private String pdf;

    @Option(names = "--csv", paramLabel = "FILE|-", description = "Write the rows as CSV.")
    private String csv;

    @Option(
            names = "--de-identify",
            description =
                    "Leave out of all files whose plan it is: patient, plan labels, UIDs, quoted values, made-up names.")
    private boolean deIdentify;

    @Option(
            names = "--explain",
            paramLabel = "ID",
            description =
                    "Explain a row: how found, how measured, how far from the limit, what would change it. Repeatable.")
    private List<String> explain = List.of();

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        ReviewOutputs outputs =
                new ReviewOutputs(surroundings, inputs, new ReviewOutputs.Targets(json, html, pdf, csv));
        ProtocolLibrary library = ProtocolLibrary.shipped();
        ReviewRequest request = priors.added(options.request(inputs, surroundings), surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanCheck check = new PlanCheck(inputs, library, words);
            Workers.beside(() -> TablesAhead.read(request, library, false));
            check.read(progress, surroundings);
            check.review(check.withDose(request, options.dose(), surroundings), progress);
            progress.clear();
            check.tell(surroundings);
            if (deIdentify) {
                check.deIdentify();
            }
            List<ConstraintRow> explained = explained(check.result());
            outputs.write(
                    check, check.context(timings).of(deIdentify ? Optional.empty() : options.clinic(surroundings)));
            if (!explained.isEmpty() && !outputs.usesStandardOutput()) {
                surroundings
                        .out()
                        .print(new ExplanationTerminal(check.context(false), surroundings.style())
                                .write(check.result(), explained));
            }
            return check.result().exitCode();
        }
    }

    private List<ConstraintRow> explained(ReviewResult result) {
        Explanations explanations = Explanations.of(result);
        List<ConstraintRow> rows = new ArrayList<>();
        for (String id : explain) {
            List<ConstraintRow> named = explanations.rows(id);
            if (named.isEmpty()) {
                throw CommandFailure.usage("ROW_NOT_FOUND", "no row of this review has the id to explain")
                        .attribute("--explain")
                        .remedy("Name one of the rows.")
                        .shownHere(result.rows().stream().map(ConstraintRow::id).toList())
                        .build();
            }
            rows.addAll(named);
        }
        return rows;
    }
}
