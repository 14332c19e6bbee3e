package org.cordon.cli;

import java.util.List;
import org.cordon.report.CheckCatalogue;
import org.cordon.text.Wording;
import picocli.CommandLine.Option;

/** Lists the checks before delivery. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "qa",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists the checks of a plan set before delivery; cordon check runs them.",
        subcommands = QaCommand.ListCommand.class)
final class QaCommand {
    /** Lists them. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "list",
            sortOptions = false,
            description =
                    "Lists every check with its rule, severity, source and findings, and what a person must attest.")
    static final class ListCommand implements Command {
        @Option(
                names = "--json",
                paramLabel = "FILE|-",
                description = "Write JSON (cordon.qa/1) to a file, or to standard output.")
        private String json;

        @Option(
                names = "--markdown",
                paramLabel = "FILE|-",
                description = "Write the documentation to a file, or to standard output.")
        private String markdown;

        @Override
        public int run(Surroundings surroundings) {
            CheckCatalogue catalogue = new CheckCatalogue(Wording.english());
            Outputs outputs = new Outputs(surroundings, List.of());
            outputs.add("--json", json);
            outputs.add("--markdown", markdown);
            outputs.check();
            outputs.make("--json", catalogue::json);
            outputs.make("--markdown", catalogue::markdown);
            outputs.write();
            if (!outputs.usesStandardOutput()) {
                surroundings.out().print(catalogue.text(surroundings.style().width()));
            }
            return ExitCode.OK;
        }
    }
}
