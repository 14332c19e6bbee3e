package org.cordon.desktop;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a start of the desktop is given.
 *
 * @param paths to open at once, may be empty
 * @param environment the settings among the variables of the process
 * @param rememberIn the user's configuration folder of this program; empty to remember nothing
 * @param version shown in the status bar
 */
public record DesktopSettings(
        List<Path> paths, Map<String, String> environment, Optional<Path> rememberIn, String version) {
    /** Takes immutable copies. */
    public DesktopSettings {
        paths = ImmutableList.copyOf(paths);
        environment = ImmutableMap.copyOf(environment);
    }
}
