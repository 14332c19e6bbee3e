package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.report.ReportContext;
import org.cordon.report.RobustnessHtml;
import org.cordon.report.RobustnessJson;
import org.cordon.report.RobustnessTerminal;
import org.cordon.review.request.ReviewRequest;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.cordon.scenario.RobustnessStudy;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a plan again while the patient is displaced in its dose. */
@picocli.CommandLine.Command(
        name = "robustness",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks every constraint again while the patient is shifted and rotated in the dose of the plan.",
            "The dose is kept rigid in space and the displacement is the same in every fraction."
        },
        footer = {
            "",
            "Exit codes: 0 PASS in every displacement, 1 FAIL at the planned position,",
            "            2 REVIEW: something does not pass or cannot be judged in some displacement, or in the plan."
        })
final class RobustnessCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Option(
            names = "--shift-mm",
            paramLabel = "X",
            split = ",",
            defaultValue = "1,2",
            description = "Shifts, each along 26 directions (1,2); 0 for none.")
    private List<Double> shiftsMm;

    @Option(
            names = "--rotation-deg",
            paramLabel = "X",
            split = ",",
            defaultValue = "1,2",
            description = "Rotations about the isocentre, both ways about three axes (1,2); 0 for none.")
    private List<Double> rotationsDeg;

    @Option(
            names = "--search-mm",
            paramLabel = "X",
            defaultValue = "5",
            description = "How far the shift at which a constraint first fails is looked for (5).")
    private double searchMm;

    @Mixin
    private CaseOptions options;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.robustness/1).")
    private String json;

    @Option(names = "--html", paramLabel = "FILE|-", description = "Write a page with polar pictures.")
    private String html;

    @Option(names = "--timings", description = "Tell how long each stage took.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        RobustnessOptions wanted = wanted();
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--html", html);
        outputs.check();
        ProtocolLibrary library = ProtocolLibrary.shipped();
        ReviewRequest request = options.request(inputs, surroundings);
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanCheck check = new PlanCheck(inputs, library, words);
            check.read(progress, surroundings);
            RobustnessResult result = check.reviewThen(
                    check.withDose(request, options.dose(), surroundings),
                    "robustness",
                    (plan, executor) -> RobustnessStudy.of(plan, wanted, executor, progress),
                    progress);
            progress.clear();
            check.tell(surroundings);
            ReportContext context = check.context(timings);
            outputs.make("--json", () -> new RobustnessJson(context).write(result));
            outputs.make(
                    "--html",
                    () -> new RobustnessHtml(context.of(options.clinic(request, surroundings))).write(result));
            String text = outputs.usesStandardOutput()
                    ? ""
                    : new RobustnessTerminal(context, surroundings.style()).write(result);
            outputs.write();
            surroundings.out().print(text);
            return result.verdict().exitCode();
        }
    }

    private RobustnessOptions wanted() {
        try {
            return new RobustnessOptions(nonZero(shiftsMm), nonZero(rotationsDeg), searchMm);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("OPTION_VALUE", "a shift, rotation or search is out of range")
                    .attribute("--shift-mm")
                    .remedy("Give lengths above 0 up to 20 mm and angles above 0 up to 20 degrees.")
                    .build();
        }
    }

    private static List<Double> nonZero(List<Double> values) {
        return values.stream().filter(value -> value != 0).distinct().sorted().toList();
    }
}
