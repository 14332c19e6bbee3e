package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.library.ProtocolDiff;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.constraint.library.ProtocolLint;
import org.cordon.finding.Finding;
import org.cordon.finding.Severity;
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
            ProtocolCommand.ValidateCommand.class,
            ProtocolCommand.LintCommand.class,
            ProtocolCommand.DiffCommand.class,
            ProtocolImportCommand.class,
            ProtocolExportCommand.class
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
            tell(ProtocolLint.lint(protocol), surroundings);
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

    /** Points at what may not mean what it says. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "lint",
            description = {
                "Points at what a protocol may not mean as it reads: units, point volumes, strictness, stand-ins.",
                "Exit code 0 without a WARNING, 2 with one, 65 when the file cannot be used."
            })
    static final class LintCommand implements Command {
        @Parameters(paramLabel = "ID|FILE", description = "Id of a protocol, or a protocol file.")
        private String protocol;

        @Mixin
        private ProtocolFolder folder;

        @Override
        public int run(Surroundings surroundings) {
            Protocol found = ProtocolChoice.named(protocol, folder.library(surroundings), surroundings);
            List<Finding> remarks = ProtocolLint.lint(found);
            surroundings
                    .out()
                    .println(SafeText.oneLine(found.id() + " " + found.version() + ": "
                            + found.rules().size() + " rows, " + remarks.size()
                            + (remarks.size() == 1 ? " remark" : " remarks")));
            tell(remarks, surroundings);
            return remarks.stream().anyMatch(remark -> remark.severity() != Severity.INFO)
                    ? ExitCode.REVIEW
                    : ExitCode.OK;
        }
    }

    /** Compares two. */
    @picocli.CommandLine.Command(
            mixinStandardHelpOptions = true,
            name = "diff",
            description = {
                "Tells what changes from one protocol to another, row by row; a change that can let a plan pass is a WARNING.",
                "Exit code 0 without a WARNING, 2 with one."
            })
    static final class DiffCommand implements Command {
        @Parameters(index = "0", paramLabel = "A", description = "Id of a protocol, or a protocol file.")
        private String before;

        @Parameters(index = "1", paramLabel = "B", description = "The one that takes its place.")
        private String after;

        @Mixin
        private ProtocolFolder folder;

        @Override
        public int run(Surroundings surroundings) {
            ProtocolLibrary library = folder.library(surroundings);
            List<Finding> changes = ProtocolDiff.between(
                    ProtocolChoice.named(before, library, surroundings),
                    ProtocolChoice.named(after, library, surroundings));
            if (changes.isEmpty()) {
                surroundings.out().println("no difference");
            }
            tell(changes, surroundings);
            return changes.stream().anyMatch(change -> change.severity() != Severity.INFO)
                    ? ExitCode.REVIEW
                    : ExitCode.OK;
        }
    }

    private static void tell(List<Finding> findings, Surroundings surroundings) {
        Wording words = Wording.english();
        for (Finding each : findings) {
            surroundings
                    .out()
                    .println("  "
                            + SafeText.oneLine(Mark.word(each.severity()) + ": " + words.paragraph(each.reason())));
        }
    }
}
