package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.difference.PlanDifference;
import org.cordon.difference.PlanVersion;
import org.cordon.difference.VersionComparison;
import org.cordon.gamma.GammaCriteria;
import org.cordon.report.DifferenceHtml;
import org.cordon.report.DifferenceJson;
import org.cordon.report.DifferenceTerminal;
import org.cordon.report.ReportContext;
import org.cordon.review.request.ReviewRequest;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What changed between two versions of a plan. */
@picocli.CommandLine.Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tells what changed between two versions of a plan: labels, beams, prescription, structures (volume, Dice,",
            "distance of surfaces), dose (difference, gamma) and the verdict on each row. Each version is checked on its",
            "own, with the case file in its folder. For candidates on one protocol see cordon compare."
        },
        footer = {
            "",
            "Exit codes: 0 the second version is PASS and no row that counts is worse or gone, 1 it is FAIL,",
            "            2 a person must look, or something could not be compared, 64 usage or a choice to be made,",
            "            65 no report possible, 70 internal error, 74 input or output error."
        })
final class DiffCommand implements Command {
    private static final List<String> KINDS = List.of("patient", "frame");

    @Parameters(index = "0", paramLabel = "A", description = "The version before: a folder or file.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "The version after: a folder or file.")
    private Path second;

    @Option(
            names = "--plan-b",
            paramLabel = "LABEL|UID",
            description = "Which plan of B, where it is another one than --plan.")
    private String planOfSecond;

    @Mixin
    private CaseOptions options;

    @Option(names = "--dose-percent", paramLabel = "X", defaultValue = "3", description = "Gamma: dose criterion (3).")
    private double dosePercent;

    @Option(
            names = "--distance-mm",
            paramLabel = "X",
            defaultValue = "2",
            description = "Gamma: distance criterion (2).")
    private double distanceMm;

    @Option(
            names = "--allow",
            paramLabel = "WHAT",
            description = "Compare although patient or frame differ. Repeatable.")
    private List<String> allowed = List.of();

    @Option(names = "--all", description = "List what is the same too.")
    private boolean everything;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.difference/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write a page with both histograms.")
    private String html;

    @Override
    public int run(Surroundings surroundings) {
        GammaCriteria criteria = criteria();
        requireKnown();
        List<Path> inputs = InputPaths.resolved(List.of(first, second), surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--html", html);
        outputs.check();
        ReviewRequest before = options.request(inputs.subList(0, 1), surroundings);
        ReviewRequest after = Optional.ofNullable(planOfSecond)
                .map(plan -> options.request(inputs.subList(1, 2), surroundings).withPlans(List.of(plan)))
                .orElseGet(() -> options.request(inputs.subList(1, 2), surroundings));
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanVersion one = version(inputs.get(0), before, words, progress, surroundings);
            PlanVersion other = version(inputs.get(1), after, words, progress, surroundings);
            PlanDifference difference = Workers.with(executor -> VersionComparison.of(
                    one,
                    other,
                    criteria,
                    new VersionComparison.Allowed(allowed.contains("patient"), allowed.contains("frame")),
                    ProtocolLibrary.shipped(),
                    executor,
                    progress));
            progress.clear();
            ReportContext context = new ReportContext(Version.tool(), words, Map.of(), Map.of());
            outputs.make("--json", () -> new DifferenceJson(context).write(difference));
            outputs.make("--html", () -> new DifferenceHtml(context).write(difference));
            String text = outputs.usesStandardOutput()
                    ? ""
                    : new DifferenceTerminal(context, surroundings.style(), everything).write(difference);
            outputs.write();
            surroundings.out().print(text);
            return difference.verdict().exitCode();
        }
    }

    private PlanVersion version(
            Path path, ReviewRequest request, Wording words, ConsoleProgress progress, Surroundings surroundings) {
        PlanInput input = PlanInput.read(List.of(path), progress);
        input.tellSkipped(surroundings, words);
        input.tellDoses(surroundings);
        MissingData.requireNone(input.set(), words);
        return new PlanVersion(
                input.set(),
                input.dose(options.dose(), surroundings).map(request::withDose).orElse(request));
    }

    private GammaCriteria criteria() {
        if (!(dosePercent >= 0.01 && dosePercent <= 100) || !(distanceMm >= 0.01 && distanceMm <= 50)) {
            throw CommandFailure.usage("OPTION_VALUE", "a criterion of gamma is out of range")
                    .attribute("--dose-percent")
                    .remedy("Give 0.01 to 100 % and 0.01 to 50 mm.")
                    .build();
        }
        return GammaCriteria.global(dosePercent, distanceMm);
    }

    private void requireKnown() {
        if (!KINDS.containsAll(allowed)) {
            throw CommandFailure.usage("OPTION_VALUE", "what --allow names is not known")
                    .attribute("--allow")
                    .remedy("Choose " + String.join(", ", KINDS) + ".")
                    .build();
        }
    }
}
