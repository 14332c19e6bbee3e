package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Reason;
import org.cordon.gamma.GammaCalculator;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaMap;
import org.cordon.gamma.GammaNormalisation;
import org.cordon.gamma.GammaStatistics;
import org.cordon.gamma.NodeRegion;
import org.cordon.plan.Progress;
import org.cordon.plan.RtDose;
import org.cordon.plan.StructureSet;
import org.cordon.report.GammaJson;
import org.cordon.report.GammaReport;
import org.cordon.report.GammaTerminal;
import org.cordon.report.ReportContext;
import org.cordon.structure.Body;
import org.cordon.structure.Structure;
import org.cordon.structure.ZConvention;
import org.cordon.text.Wording;
import picocli.CommandLine.Option;

/** Compares two doses by the gamma index. */
@picocli.CommandLine.Command(
        name = "gamma",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Compares two doses by the gamma index: at each node of the reference, the nearest agreement of the evaluated",
            "dose in dose and distance, searched continuously. A point passes at gamma 1 or less."
        },
        footer = {
            "",
            "Exit codes: 0 done, 1 below --min-pass-percent, 2 something asked for could not be evaluated,",
            "            64 usage, or doses that do not belong together, 65 no comparison possible."
        })
final class GammaCommand implements Command {
    @Option(
            names = "--reference",
            paramLabel = "FILE",
            required = true,
            description = "The dose whose nodes are compared.")
    private Path reference;

    @Option(names = "--evaluated", paramLabel = "FILE", required = true, description = "The dose that is searched.")
    private Path evaluated;

    @Option(names = "--dose-percent", paramLabel = "X", defaultValue = "3", description = "Dose criterion (3).")
    private double dosePercent;

    @Option(names = "--distance-mm", paramLabel = "X", defaultValue = "2", description = "Distance criterion (2).")
    private double distanceMm;

    @Option(
            names = "--cutoff-percent",
            paramLabel = "X",
            defaultValue = "10",
            description = "Reference nodes below this share of the normalisation dose are left out (10).")
    private double cutoffPercent;

    @Option(
            names = "--normalisation",
            paramLabel = "NAME",
            defaultValue = "global",
            description =
                    "Dose criterion in percent of one dose (global, the default) or of the dose at each point (local).")
    private String normalisation;

    @Option(
            names = "--normalisation-gy",
            paramLabel = "X",
            description = "The normalisation dose; the maximum of the reference without it.")
    private Double normalisationGy;

    @Option(names = "--rtstruct", paramLabel = "FILE", description = "Structures for --structure.")
    private Path rtstruct;

    @Option(
            names = "--structure",
            paramLabel = "ROI",
            description = "Statistics inside this structure, by name or by number ('#3'). Repeatable.")
    private List<String> structures = List.of();

    @Option(names = "--max-gamma", paramLabel = "X", defaultValue = "2", description = "Where the search ends (2).")
    private double maxGamma;

    @Option(
            names = "--min-pass-percent",
            paramLabel = "X",
            description = "Exit 1 when fewer points pass: in each structure given, else in all.")
    private Double minPassPercent;

    @Option(
            names = "--allow",
            paramLabel = "WHAT",
            description = "Compare although plan, frame, patient, type or summation differ. Repeatable.")
    private List<String> allowed = List.of();

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.gamma/1).")
    private String json;

    @Option(
            names = "--out-gamma",
            paramLabel = "FILE.dcm",
            description = "Write gamma as a DICOM image (RT Dose, relative); never over a DICOM file.")
    private String outGamma;

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        GammaCriteria criteria = criteria();
        DosePair.requireKnown(allowed);
        requireStructures();
        List<Path> inputs = new ArrayList<>(List.of(reference, evaluated));
        Optional.ofNullable(rtstruct).ifPresent(inputs::add);
        List<Path> resolved = InputPaths.resolved(inputs, surroundings);
        Outputs outputs = new Outputs(surroundings, resolved);
        outputs.add("--json", json);
        outputs.add("--out-gamma", outGamma);
        outputs.requireFile("--out-gamma");
        outputs.check();
        Wording words = Wording.english();
        Stopwatch watch = new Stopwatch();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            DosePair pair = watch.time("read", () -> DosePair.read(resolved.get(0), resolved.get(1), progress, words));
            List<Reason> remarks = new ArrayList<>(pair.differences(allowed, words));
            List<Structure> chosen = rtstruct == null ? List.of() : structures(pair, resolved.get(2), progress, words);
            DoseGrid first = watch.time("read", () -> pair.reference().source().load());
            DoseGrid second = watch.time("read", () -> pair.evaluated().source().load());
            requireDose(first, pair.reference());
            GammaMap map = watch.time(
                    "gamma",
                    () -> Workers.with(executor -> GammaCalculator.calculate(first, second, criteria, executor)));
            GammaReport report = watch.time("regions", () -> report(pair, first, second, map, chosen, remarks));
            progress.clear();
            ReportContext context =
                    new ReportContext(Version.tool(), words, Map.of(), timings ? watch.stagesMs() : Map.of());
            outputs.make("--json", () -> new GammaJson(context).write(report));
            outputs.makeFile("--out-gamma", () -> GammaImage.of(pair, map));
            String text =
                    outputs.usesStandardOutput() ? "" : new GammaTerminal(context, surroundings.style()).write(report);
            outputs.write();
            surroundings.out().print(text);
            return exitCode(report);
        }
    }

    private static int exitCode(GammaReport report) {
        if (!report.isComplete()) {
            return ExitCode.NOT_EVALUATED;
        }
        return report.passed().orElse(true) ? ExitCode.OK : ExitCode.FAIL;
    }

    private GammaReport report(
            DosePair pair,
            DoseGrid first,
            DoseGrid second,
            GammaMap map,
            List<Structure> chosen,
            List<Reason> remarks) {
        GammaStatistics all = map.statistics();
        if (all.outside() > 0) {
            remarks.add(Reason.of("GAMMA_POINTS_OUTSIDE", "points", (long) all.outside(), "all", (long) all.points()));
        }
        if (all.searchLeft() > 0) {
            remarks.add(Reason.of("GAMMA_SEARCH_LEFT", "points", (long) all.searchLeft(), "all", (long) all.points()));
        }
        if (!map.criteria().areThoseOfTg218()) {
            remarks.add(Reason.of("GAMMA_CRITERIA_NOT_TG218"));
        }
        List<GammaReport.Region> regions = new ArrayList<>();
        for (Structure structure : chosen) {
            regions.add(region(structure, map));
        }
        return new GammaReport(
                shown(pair.reference(), first),
                shown(pair.evaluated(), second),
                map.criteria(),
                map.normalisationGy(),
                all,
                regions,
                minPassPercent == null ? OptionalDouble.empty() : OptionalDouble.of(minPassPercent),
                remarks);
    }

    private static GammaReport.Region region(Structure structure, GammaMap map) {
        if (!structure.isMeasurable()) {
            Reason reason = structure.defects().isEmpty()
                    ? Reason.of("STRUCTURE_EMPTY")
                    : structure.defects().get(0);
            return new GammaReport.Region(
                    structure.info(), 0, map.statistics(NodeRegion.none(map.geometry())), Optional.of(reason));
        }
        NodeRegion region = NodeRegion.of(Body.of(structure, ZConvention.HALF_SLICE), map.geometry());
        GammaStatistics statistics = map.statistics(region);
        Optional<Reason> reason =
                statistics.points() == 0 ? Optional.of(Reason.of("GAMMA_NO_POINTS")) : Optional.empty();
        return new GammaReport.Region(structure.info(), region.nodes(), statistics, reason);
    }

    private static GammaReport.Dose shown(RtDose dose, DoseGrid grid) {
        return new GammaReport.Dose(dose.input().label(), grid.maxGy(), dose.summation(), grid.geometry());
    }

    private List<Structure> structures(DosePair pair, Path file, Progress progress, Wording words) {
        PlanInput input = PlanInput.read(List.of(file), progress);
        if (input.set().structureSets().isEmpty()) {
            throw MissingData.structures(input.set(), words);
        }
        if (input.set().structureSets().size() > 1) {
            throw CommandFailure.usage("SEVERAL_STRUCTURE_SETS", "there are several structure sets")
                    .attribute("--rtstruct")
                    .remedy("Name one file.")
                    .build();
        }
        StructureSet set = input.set().structureSets().get(0);
        if (!set.frameOfReferenceUids().contains(pair.reference().frameOfReferenceUid())
                && !allowed.contains("frame")) {
            Reason reason = Reason.of("GAMMA_STRUCTURES_IN_OTHER_FRAME");
            throw CommandFailure.usage(reason.code(), words.sentence(reason))
                    .attribute("--rtstruct")
                    .remedy(words.remedy(reason).orElse(""))
                    .build();
        }
        return new StructureChoice(set.structures()).chosen(structures);
    }

    private void requireDose(DoseGrid grid, RtDose dose) {
        if (normalisationGy == null && !(grid.maxGy() > 0)) {
            throw CommandFailure.data("GAMMA_REFERENCE_EMPTY", "the reference dose is 0 Gy everywhere")
                    .input(dose.input().label())
                    .remedy("Name the dose that was meant, or give --normalisation-gy.")
                    .build();
        }
    }

    private void requireStructures() {
        if ((rtstruct == null) != structures.isEmpty()) {
            throw CommandFailure.usage("OPTION_VALUE", "--rtstruct and --structure belong together")
                    .attribute("--structure")
                    .remedy("Give both.")
                    .build();
        }
        if (minPassPercent != null && !(minPassPercent >= 0 && minPassPercent <= 100)) {
            throw usage("--min-pass-percent", "must lie in 0 to 100");
        }
    }

    private GammaCriteria criteria() {
        GammaNormalisation of = null;
        for (GammaNormalisation each : GammaNormalisation.values()) {
            of = each.label().equals(normalisation) ? each : of;
        }
        if (of == null) {
            throw usage("--normalisation", "must be global or local");
        }
        range("--dose-percent", dosePercent, 0.01, 100);
        range("--distance-mm", distanceMm, 0.01, 50);
        range("--cutoff-percent", cutoffPercent, 0, 99.99);
        range("--max-gamma", maxGamma, 1.01, 10);
        if (normalisationGy != null) {
            range("--normalisation-gy", normalisationGy, 0.001, 1000);
        }
        return new GammaCriteria(
                dosePercent,
                distanceMm,
                cutoffPercent,
                of,
                normalisationGy == null ? OptionalDouble.empty() : OptionalDouble.of(normalisationGy),
                maxGamma);
    }

    private static void range(String option, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw usage(option, "must lie in " + low + " to " + high);
        }
    }

    private static CommandFailure usage(String option, String must) {
        return CommandFailure.usage("OPTION_VALUE", "the value of " + option + " " + must)
                .attribute(option)
                .remedy("Correct it.")
                .build();
    }
}
