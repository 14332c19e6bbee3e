package org.cordon.cli;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.desktop.Desktop;
import org.cordon.desktop.DesktopSettings;
import org.cordon.desktop.start.RecentPlans;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the desktop application. */
@picocli.CommandLine.Command(
        name = "ui",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens the desktop application, with a plan where one is named.",
            "Also without any command, where there is a display."
        },
        footer = {"", "Exit codes: 0 the window was closed, 64 there is no display."})
final class UiCommand implements Command {
    @Parameters(arity = "0..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths = List.of();

    @Option(names = "--timings", description = "Tell on standard error how long it took until the window was drawn.")
    private boolean timings;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        if (!hasDisplay(surroundings)) {
            throw noDisplay();
        }
        Optional<Path> folder = RecentPlans.folder(surroundings.environment(), System.getProperty("user.home", ""));
        Map<String, String> environment = CaseOptions.settings(surroundings);
        try {
            Desktop.run(
                    new DesktopSettings(
                            inputs, environment, folder, Version.tool().version()),
                    timings ? () -> tellStart(surroundings) : () -> {});
        } catch (UnsupportedOperationException unusable) {
            throw noDisplay();
        }
        return ExitCode.OK;
    }

    /** Counted from the start of the virtual machine, the loading of its own library included. */
    private static void tellStart(Surroundings surroundings) {
        long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
        surroundings
                .err()
                .println("cordon: window drawn " + (System.currentTimeMillis() - begun) + " ms after the start");
        surroundings.err().flush();
    }

    /** Whether a window can be shown. */
    static boolean hasDisplay(Surroundings surroundings) {
        return Desktop.hasDisplay(surroundings.environment(), System.getProperty("os.name", ""));
    }

    private static CommandFailure noDisplay() {
        return CommandFailure.usage("NO_DISPLAY", "there is no display to show a window on")
                .remedy("Use cordon check, or start it where there is a screen.")
                .build();
    }
}
