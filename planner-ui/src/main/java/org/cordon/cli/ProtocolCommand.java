package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.constraint.library.ProtocolLint;
import org.cordon.finding.Finding;
import org.cordon.report.ProtocolJson;
import org.cordon.report.ProtocolTerminal;
import org.cordon.text.Mark;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the protocols that the program knows, and checks one of a clinic's own. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "protocol",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = "Lists, shows and validates protocols (tables of limits).",
        subcommands = {
            ProtocolCommand.ListCommand.class,
            ProtocolCommand.ShowCommand.class,
            ProtocolCommand.ValidateCommand.class
        })
final class ProtocolCommand {
    /** Lists them. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "list",
            description = "Lists the protocols that can be chosen.")
    static final class ListCommand implements Command {
        @Option(
                names = "--json",
                paramLabel = "FILE|-",
                description = "Write JSON (cordon.protocols/1) to a file, or to standard output.")
        private String json;

        @Mixin
        private ProtocolFolder folder;

        @Override
        public int run(Surroundings surroundings) {
            List<Protocol> protocols = folder.library(surroundings).protocols();
            Outputs outputs = new Outputs(surroundings, List.of());
            outputs.add("--json", json);
            outputs.check();
            outputs.make("--json", () -> ProtocolJson.write(protocols));
            outputs.write();
            if (!outputs.usesStandardOutput()) {
                surroundings.out().print(new ProtocolTerminal(surroundings.style()).list(protocols));
            }
            return ExitCode.OK;
        }
    }

    /** Shows one. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "show",
            description = "Shows every row of a protocol with its source.")
    static final class ShowCommand implements Command {
        @Parameters(paramLabel = "ID|FILE", description = "Id of a protocol, or a protocol file.")
        private String protocol;

        @Mixin
        private ProtocolFolder folder;

        @Override
        public int run(Surroundings surroundings) {
            Protocol found = ProtocolChoice.named(protocol, folder.library(surroundings), surroundings);
            surroundings.out().print(new ProtocolTerminal(surroundings.style()).show(found));
            return ExitCode.OK;
        }
    }

    /** Checks one. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "validate",
            description = "Checks a protocol file: exit code 0 when it can be used, 65 with line and column when not.")
    static final class ValidateCommand implements Command {
        @Parameters(paramLabel = "FILE", description = "The protocol file.")
        private Path file;

        @Override
        public int run(Surroundings surroundings) {
            Path path = surroundings.folder().resolve(file);
            InputPaths.requireFile(path);
            Protocol protocol = load(path);
            surroundings
                    .out()
                    .println(SafeText.oneLine(protocol.id() + " " + protocol.version() + ": "
                            + protocol.rules().size() + " rows, valid"));
            Wording words = Wording.english();
            for (Finding remark : ProtocolLint.lint(protocol)) {
                surroundings
                        .out()
                        .println("  "
                                + SafeText.oneLine(
                                        Mark.word(remark.severity()) + ": " + words.paragraph(remark.reason())));
            }
            return ExitCode.OK;
        }

        private static Protocol load(Path path) {
            try {
                return ProtocolLibrary.load(path);
            } catch (ProtocolException e) {
                throw ProtocolChoice.failure(e);
            }
        }
    }
}
