package org.cordon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * The program that made a report.
 *
 * @param name always {@code cordon}
 * @param version of the release
 * @param commit of the sources it was built from, {@code unknown} when the build did not say
 */
public record Tool(String name, String version, String commit) {
    /** This program, as its build wrote it down. */
    public static Tool current() {
        Properties properties = new Properties();
        try (InputStream in = Tool.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                throw new IllegalStateException("version.properties is missing from the program");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tool("cordon", properties.getProperty("version"), properties.getProperty("commit"));
    }
}
