package org.cordon.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.example.ExampleFolderException;
import org.cordon.example.ExamplePlan;
import org.cordon.example.Variant;
import org.cordon.report.Paper;
import org.cordon.review.TablesAhead;
import org.cordon.review.Verdict;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest;
import org.cordon.text.Wording;
import picocli.CommandLine.Option;

/** Writes an example spine plan, checks it, and holds the verdict against the one that must come out. */
@picocli.CommandLine.Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes an example spine plan of a fictitious patient, checks it and writes its report beside it.",
            "The folder is new, empty, or holds an earlier example, which is replaced."
        },
        footer = {"", "Exit codes: 0 the expected verdict came out, 70 it did not."})
final class DemoCommand implements Command {
    private static final String REPORT = "-review.html";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "cordon-example",
            description = "Folder of the plan (default: cordon-example, in the current folder).")
    private Path out;

    @Option(
            names = "--variant",
            paramLabel = "NAME",
            defaultValue = "base",
            description = {
                "Which plan: base (default), cord-fail, missing-cord, short-cord, wrong-frame, two-targets,",
                "missing-beam, ambiguous-names, pass-within-bounds."
            })
    private String variant;

    @Override
    public int run(Surroundings surroundings) {
        Variant wanted = Variant.find(variant)
                .orElseThrow(() -> CommandFailure.usage("UNKNOWN_VARIANT", "no example has this name")
                        .attribute("--variant")
                        .remedy("Choose one of those listed.")
                        .shownHere(Arrays.stream(Variant.values())
                                .map(each -> each.id() + ": " + each.shows())
                                .toList())
                        .build());
        Path folder = surroundings.folder().resolve(out).toAbsolutePath().normalize();
        write(wanted, folder);
        Path report = folder.resolveSibling(folder.getFileName() + REPORT);
        ReviewOutputs outputs = new ReviewOutputs(
                surroundings, List.of(folder), new ReviewOutputs.Targets(null, report.toString(), null, null));
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            ProtocolLibrary library = ProtocolLibrary.shipped();
            ReviewRequest request = request(folder);
            PlanCheck check = new PlanCheck(List.of(folder), library, Wording.english());
            Workers.beside(() -> TablesAhead.read(request, library, false));
            check.read(progress, surroundings);
            check.review(request, progress);
            progress.clear();
            surroundings.out().println("Example plan \"" + wanted.id() + "\" (" + wanted.shows() + ") in " + folder);
            surroundings.out().println();
            outputs.write(check, check.context(false), Paper.A4);
            return close(wanted, check.result().verdict(), report, surroundings);
        }
    }

    private static void write(Variant variant, Path folder) {
        try {
            ExamplePlan.write(variant, folder);
        } catch (ExampleFolderException e) {
            throw CommandFailure.usage(
                            "EXAMPLE_FOLDER",
                            "the folder for the example cannot be used: it is not empty and holds other files, or is no folder")
                    .attribute("--out")
                    .remedy("Name a new or an empty folder with --out.")
                    .shownHere(List.of(folder.toString()))
                    .build();
        }
    }

    /** The example stands for itself: nothing of this machine's settings goes into it. */
    private static ReviewRequest request(Path folder) {
        return ReviewRequest.empty().withCaseFile(CaseFile.findIn(List.of(folder)));
    }

    private static int close(Variant wanted, Verdict verdict, Path report, Surroundings surroundings) {
        surroundings.out().println();
        surroundings.out().println("Report: " + report);
        if (verdict == wanted.expectedVerdict()) {
            surroundings
                    .out()
                    .println("Expected verdict of this example: " + wanted.expectedVerdict() + ". It came out.");
            return ExitCode.OK;
        }
        surroundings
                .err()
                .println("cordon: this example must end in " + wanted.expectedVerdict() + " and ended in " + verdict
                        + ": do not rely on this installation");
        return ExitCode.INTERNAL;
    }
}
