package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.radiobiology.Schedule;
import org.cordon.report.FractionationHtml;
import org.cordon.report.FractionationJson;
import org.cordon.report.FractionationTerminal;
import org.cordon.report.ReportContext;
import org.cordon.review.ScaledReview;
import org.cordon.review.TablesAhead;
import org.cordon.review.request.ReviewRequest;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The fractionation table of a plan. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "options",
        sortOptions = false,
        description = {
            "What the rules would say of this dose distribution in other schedules, and the highest prescription they allow.",
            "The distribution is scaled, not re-optimised: a plan made for another schedule would look different."
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 the plan's own schedule or one of --schedule could not be evaluated,",
            "            64 usage or a choice to be made, 65 no report possible."
        })
final class DoseOptionsCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Mixin
    private CaseOptions options;

    @Option(
            names = "--schedule",
            paramLabel = "DOSE/FRACTIONS",
            description = "A further schedule, such as 20/4. Repeatable.")
    private List<String> schedules = List.of();

    @Option(
            names = "--tumour",
            paramLabel = "NAME",
            defaultValue = "tumour",
            description =
                    "Whose alpha/beta is used: tumour (10 Gy, default), prostate, breast, renal, melanoma, sarcoma.")
    private String tumour;

    @Option(
            names = "--alpha-beta-gy",
            paramLabel = "X",
            description = "Alpha/beta of the tumour in Gy, in place of that of the table.")
    private Double alphaBetaGy;

    @Mixin
    private PriorOptions priors;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.dose/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write the tables as one HTML file.")
    private String html;

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        List<Schedule> own =
                schedules.stream().map(DoseCompareCommand::schedule).toList();
        TissueAlphaBeta tissue =
                alphaBetaGy == null ? tumour() : tumour().at(AlphaBetaOptions.checked("--alpha-beta-gy", alphaBetaGy));
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--html", html);
        outputs.check();
        ProtocolLibrary library = ProtocolLibrary.shipped();
        ReviewRequest request = priors.added(options.request(inputs, surroundings), surroundings);
        Workers.beside(() -> TablesAhead.read(request, library, true));
        Stopwatch watch = new Stopwatch();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanInput input = watch.time("read", () -> PlanInput.read(inputs, progress));
            input.tellSkipped(surroundings, Wording.english());
            MissingData.requireNone(input.set(), Wording.english());
            ReviewRequest chosen = input.dose(options.dose(), surroundings)
                    .map(request::withDose)
                    .orElse(request);
            FractionationTable table = watch.time(
                    "options",
                    () -> Workers.with(executor -> FractionationTable.of(
                            ScaledReview.of(input.set(), chosen, library, executor, progress), own, tissue)));
            progress.clear();
            ReportContext context = new ReportContext(
                    Version.tool(), Wording.english(), input.skippedByCode(), timings ? watch.stagesMs() : Map.of());
            outputs.make("--json", () -> new FractionationJson(context).write(table));
            outputs.make(
                    "--html",
                    () -> new FractionationHtml(context.of(options.clinic(chosen, surroundings))).write(table));
            String text = outputs.usesStandardOutput()
                    ? ""
                    : new FractionationTerminal(context, surroundings.style()).write(table);
            outputs.write();
            surroundings.out().print(text);
            return isComplete(table) ? ExitCode.OK : ExitCode.NOT_EVALUATED;
        }
    }

    private TissueAlphaBeta tumour() {
        return TissueAlphaBeta.find(tumour)
                .filter(TissueAlphaBeta::tumour)
                .orElseThrow(() -> CommandFailure.usage("UNKNOWN_TISSUE", "the tumour is not in the table")
                        .attribute("--tumour")
                        .remedy("Choose one of those listed.")
                        .shownHere(TissueAlphaBeta.table().stream()
                                .filter(TissueAlphaBeta::tumour)
                                .map(each -> each.id() + ": " + each.name())
                                .toList())
                        .build());
    }

    private static boolean isComplete(FractionationTable table) {
        return table.refusal().isEmpty()
                && table.rows().stream()
                        .noneMatch(row -> row.asked() && row.notEvaluated().isPresent());
    }
}
