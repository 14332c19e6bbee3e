package org.cordon.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Takes a command line apart, runs its command and turns every end into an exit code. Only the named command's class is
 * loaded, so that starting stays quick.
 */
final class CommandLineRunner {
    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    private CommandLineRunner() {}

    private static Map<String, Supplier<Object>> commands() {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("check", CheckCommand::new);
        commands.put("compare", CompareCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("dvh", DvhCommand::new);
        commands.put("dose", DoseCommand::new);
        commands.put("reirradiation", ReirradiationCommand::new);
        commands.put("gamma", GammaCommand::new);
        commands.put("robustness", RobustnessCommand::new);
        commands.put("demo", DemoCommand::new);
        commands.put("qa", QaCommand::new);
        commands.put("self-test", SelfTestCommand::new);
        commands.put("protocol", ProtocolCommand::new);
        commands.put("names", NamesCommand::new);
        commands.put("ui", UiCommand::new);
        return commands;
    }

    static int run(String[] args, Surroundings surroundings) {
        int code = new FailureReport(args, surroundings).guard(() -> dispatch(args, surroundings));
        surroundings.out().flush();
        surroundings.err().flush();
        if (surroundings.out().checkError() && code <= ExitCode.NOT_EVALUATED) {
            surroundings.err().println("cordon: standard output could not be written");
            return ExitCode.IO;
        }
        return code;
    }

    private static int dispatch(String[] args, Surroundings surroundings) {
        if (args.length == 0 && UiCommand.hasDisplay(surroundings)) {
            return dispatch(new String[] {"ui"}, surroundings);
        }
        CommandLine root = root(args);
        ParseResult parsed;
        try {
            parsed = root.parseArgs(args);
        } catch (ParameterException e) {
            throw usage(e);
        }
        while (true) {
            CommandLine line = parsed.commandSpec().commandLine();
            if (parsed.isUsageHelpRequested()) {
                line.usage(surroundings.out(), surroundings.style().colour() ? Ansi.ON : Ansi.OFF);
                return ExitCode.OK;
            }
            if (parsed.isVersionHelpRequested()) {
                surroundings.out().println(Version.line());
                return ExitCode.OK;
            }
            if (!parsed.hasSubcommand()) {
                return runLast(line, surroundings);
            }
            parsed = parsed.subcommand();
        }
    }

    private static int runLast(CommandLine line, Surroundings surroundings) {
        if (line.getCommand() instanceof Command command) {
            try {
                return command.run(surroundings);
            } catch (CancellationException e) {
                return ExitCode.CANCELLED;
            }
        }
        line.usage(surroundings.err(), Ansi.OFF);
        return ExitCode.USAGE;
    }

    private static CommandLine root(String[] args) {
        CommandLine root = new CommandLine(new RootCommand());
        Optional<String> wanted =
                Arrays.stream(args).filter(COMMANDS::containsKey).findFirst();
        boolean helpForAll = args.length == 0 || wanted.isEmpty() || args[0].startsWith("-");
        COMMANDS.forEach((name, command) -> {
            if (helpForAll || name.equals(wanted.get())) {
                root.addSubcommand(name, command.get());
            }
        });
        root.setExpandAtFiles(false);
        root.setUsageHelpWidth(100);
        root.setCaseInsensitiveEnumValuesAllowed(false);
        Decimals.register(root);
        return root;
    }

    private static CommandFailure usage(ParameterException problem) {
        CommandLine line = problem.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        return CommandFailure.usage("USAGE", problem.getMessage())
                .remedy("See " + name + " --help.")
                .build();
    }
}
