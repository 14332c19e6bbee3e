package org.cordon.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.cordon.report.Tool;

/** What this program is, as its build wrote it down. */
final class Version {
    private Version() {}

    static Tool tool() {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the program");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("cordon", properties.getProperty("version"), properties.getProperty("commit"));
    }

    /** {@code cordon 1.0.0 (commit 0123abcd)}. */
    static String line() {
        Tool tool = tool();
        return tool.name() + " " + tool.version() + " (commit " + tool.commit() + ")";
    }
}
