package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.report.Clinic;
import org.cordon.report.ExplanationTerminal;
import org.cordon.report.Paper;
import org.cordon.report.ReportContext;
import org.cordon.report.Supplements;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewResult;
import org.cordon.review.TablesAhead;
import org.cordon.review.request.ReviewRequest;
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

    @Option(
            names = "--with",
            paramLabel = "PART",
            split = ",",
            description = "Add to --pdf and --html what takes time: fractionation, robustness. Without it they say that"
                    + " it was not computed.")
    private List<String> with = List.of();

    @Option(
            names = "--paper",
            paramLabel = "SIZE",
            description = "Paper of --pdf: a4 or letter; without it that of the clinic's report.yaml, else a4.")
    private String paper;

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
        Set<Supplements.Kind> supplementary = supplementary();
        Optional<Paper> wanted = paper();
        ProtocolLibrary library = ProtocolLibrary.shipped();
        ReviewRequest request = priors.added(options.request(inputs, surroundings), surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanCheck check = new PlanCheck(inputs, library, words);
            Workers.beside(() -> TablesAhead.read(request, library, false));
            check.read(progress, surroundings);
            ReviewRequest chosen = check.withDose(request, options.dose(), surroundings);
            check.review(chosen, progress);
            Optional<Clinic> clinic = options.clinic(chosen, surroundings);
            Supplements supplements = check.supplements(supplementary, chosen, progress);
            progress.clear();
            check.tell(surroundings);
            if (deIdentify) {
                supplements = check.deIdentify(supplements);
            }
            List<ConstraintRow> explained = explained(check.result());
            ReportContext context = check.context(timings)
                    .of(deIdentify ? Optional.empty() : clinic)
                    .with(supplements);
            outputs.write(
                    check,
                    context,
                    wanted.or(() -> clinic.flatMap(Clinic::paper)).orElse(Paper.A4));
            if (!explained.isEmpty() && !outputs.usesStandardOutput()) {
                surroundings
                        .out()
                        .print(new ExplanationTerminal(check.context(false), surroundings.style())
                                .write(check.result(), explained));
            }
            return check.result().exitCode();
        }
    }

    /** What nobody would see is not computed in silence. */
    private Set<Supplements.Kind> supplementary() {
        if (pdf == null && html == null && !with.isEmpty()) {
            throw usage(
                    "--with",
                    "--with adds to a report, and none is asked for",
                    "Give --pdf or --html too, or use the commands robustness and dose options.");
        }
        Set<Supplements.Kind> kinds = EnumSet.noneOf(Supplements.Kind.class);
        for (String name : with) {
            kinds.add(Supplements.Kind.find(name)
                    .orElseThrow(() ->
                            usage("--with", "a report has no such part", "Write fractionation, robustness, or both.")));
        }
        return kinds;
    }

    private Optional<Paper> paper() {
        return Optional.ofNullable(paper)
                .map(name ->
                        Paper.find(name).orElseThrow(() -> usage("--paper", "no such paper", "Write a4 or letter.")));
    }

    private static CommandFailure usage(String option, String message, String remedy) {
        return CommandFailure.usage("OPTION_VALUE", message)
                .attribute(option)
                .remedy(remedy)
                .build();
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
