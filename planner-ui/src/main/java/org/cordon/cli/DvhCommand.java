package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.cordon.constraint.MetricSyntax;
import org.cordon.constraint.MetricSyntaxException;
import org.cordon.dvh.DvhMetric;
import org.cordon.report.CurvesCsv;
import org.cordon.report.DvhJson;
import org.cordon.report.DvhReport;
import org.cordon.report.DvhTerminal;
import org.cordon.report.ReportContext;
import org.cordon.structure.ZConvention;
import org.cordon.text.Wording;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes dose-volume histograms, without any verdict. */
@picocli.CommandLine.Command(
        name = "dvh",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Computes dose-volume histograms and metrics of the structures in a plan's dose, without any verdict.",
        footer = {"", "Exit codes: 0 done, 2 something asked for could not be evaluated."})
final class DvhCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Option(
            names = "--structure",
            paramLabel = "ROI",
            description = "Only this structure, by name or by number ('#3'). Repeatable.")
    private List<String> structures = List.of();

    @Option(
            names = "--metric",
            paramLabel = "METRIC",
            description = "A metric such as 'D95%%[Gy]', 'V20Gy[%%]', 'D0.03cc[Gy]', 'CV7.4Gy[cc]'. Repeatable.")
    private List<String> metrics = List.of();

    @Option(
            names = "--z-convention",
            paramLabel = "NAME",
            defaultValue = "half-slice",
            description = "How contours become a volume: half-slice (default), none, shape.")
    private String zConvention;

    @Option(
            names = "--dose",
            paramLabel = "LABEL|UID|FILE",
            description = "Which dose, where there are several; without it each has its table.")
    private String dose;

    @Option(names = "--rx-gy", paramLabel = "X", description = "Prescribed dose, for metrics in percent of it.")
    private Double rxGy;

    @Option(names = "--curves", paramLabel = "FILE", description = "Write the cumulative curves as CSV.")
    private String curves;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.dvh/1).")
    private String json;

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        List<DvhMetric> wanted = metrics.stream().map(DvhCommand::metric).toList();
        ZConvention convention = convention();
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--curves", curves);
        outputs.check();
        Stopwatch watch = new Stopwatch();
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanInput input = watch.time("read", () -> PlanInput.read(inputs, progress));
            input.tellSkipped(surroundings, words);
            input.tellDoses(surroundings);
            DvhSurvey survey = new DvhSurvey(
                    input.set(),
                    new DvhSurvey.Request(
                            structures,
                            wanted,
                            convention,
                            input.dose(dose, surroundings),
                            rxGy == null ? OptionalDouble.empty() : OptionalDouble.of(rxGy)));
            survey.remarks(words).forEach(remark -> surroundings.err().println("cordon: " + remark));
            List<DvhReport.InDose> doses =
                    watch.time("dvh", () -> Workers.with(executor -> survey.run(executor, progress)));
            if (curves != null && doses.size() > 1) {
                throw CommandFailure.usage(
                                "SEVERAL_DOSES", "curves can be written of one dose only, and there are several")
                        .attribute("--dose")
                        .remedy("Choose one of those listed with --dose.")
                        .shownHere(doses.stream().map(DvhReport.InDose::label).toList())
                        .build();
            }
            progress.clear();
            DvhReport report = new DvhReport(convention, doses);
            write(
                    report,
                    new ReportContext(
                            Version.tool(), words, input.skippedByCode(), timings ? watch.stagesMs() : Map.of()),
                    outputs,
                    surroundings);
            return survey.isComplete(report) ? ExitCode.OK : ExitCode.NOT_EVALUATED;
        }
    }

    private static void write(DvhReport report, ReportContext context, Outputs outputs, Surroundings surroundings) {
        outputs.make("--curves", () -> CurvesCsv.write(report.doses().get(0)));
        outputs.make("--json", () -> new DvhJson(context).write(report));
        String table = outputs.usesStandardOutput() ? "" : new DvhTerminal(context, surroundings.style()).write(report);
        outputs.write();
        surroundings.out().print(table);
    }

    private static DvhMetric metric(String text) {
        try {
            return MetricSyntax.parseDoseVolume(text);
        } catch (MetricSyntaxException e) {
            List<String> pointer = new ArrayList<>(List.of(text));
            pointer.add(" ".repeat(Math.max(0, e.column() - 1)) + "^");
            throw CommandFailure.usage(
                            "METRIC", "a metric cannot be read: column " + e.column() + ", expected " + e.expected())
                    .attribute("--metric")
                    .remedy("Write it as in D95%[Gy], D0.03cc[Gy], V20Gy[%] or Max[Gy].")
                    .shownHere(pointer)
                    .build();
        }
    }

    private ZConvention convention() {
        for (ZConvention each : ZConvention.values()) {
            if (each.label().equals(zConvention)) {
                return each;
            }
        }
        throw CommandFailure.usage("Z_CONVENTION", "the z convention is not known")
                .attribute("--z-convention")
                .remedy("Choose half-slice, none or shape.")
                .build();
    }
}
