package org.cordon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.report.SelfTestReport;
import org.cordon.selftest.SelfTest;
import org.cordon.selftest.SelfTestCase;
import picocli.CommandLine.Option;

/** Lets a clinic accept the program on its own machine. */
@picocli.CommandLine.Command(
        name = "self-test",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Tests the program on this machine, within a minute: phantoms whose histograms are known in closed form,",
            "the example plan with its verdict, and single injected errors, each with the finding it must raise."
        },
        footer = {"", "Exit codes: 0 everything came out as expected, 70 something did not."})
final class SelfTestCommand implements Command {
    @Option(names = "--all", description = "List every case, not only those that failed.")
    private boolean all;

    @Option(names = "--only", paramLabel = "GROUP", description = "Run only phantom, plan or error. Repeatable.")
    private List<String> only = List.of();

    @Option(
            names = "--json",
            paramLabel = "FILE|-",
            description = "Write JSON (cordon.self-test/1) to a file, or to standard output.")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        Outputs outputs = new Outputs(surroundings, List.of());
        outputs.add("--json", json);
        outputs.check();
        if (!SelfTest.GROUPS.containsAll(only)) {
            throw CommandFailure.usage("OPTION_VALUE", "what --only names is no group of the self-test")
                    .attribute("--only")
                    .remedy("Choose " + String.join(", ", SelfTest.GROUPS) + ".")
                    .build();
        }
        List<SelfTestCase> cases = cases(surroundings);
        outputs.make("--json", () -> SelfTestReport.json(Version.tool(), cases));
        outputs.write();
        if (!outputs.usesStandardOutput()) {
            surroundings.out().print(SelfTestReport.text(cases, all, surroundings.style()));
        }
        return cases.stream().allMatch(SelfTestCase::passed) ? ExitCode.OK : ExitCode.INTERNAL;
    }

    private List<SelfTestCase> cases(Surroundings surroundings) {
        try {
            Path folder = Files.createTempDirectory("cordon-self-test-");
            try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
                List<SelfTestCase> cases = Workers.with(executor ->
                        SelfTest.run(folder, Set.copyOf(only.isEmpty() ? SelfTest.GROUPS : only), executor, progress));
                progress.clear();
                return cases;
            } finally {
                remove(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the files of the self-test cannot be written", failed);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
