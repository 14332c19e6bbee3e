package org.cordon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlLimits;

/**
 * Who makes the reports: name and logo for their head, from {@code report.yaml} of the clinic's folder:
 *
 * <pre>{@code
 * schema: cordon.report/1
 * clinic: Example Clinic, Medical Physics
 * logo: logo.png
 * paper: letter
 * }</pre>
 *
 * <p>The logo is a PNG or JPEG file beside it, at most 2 MB; the paper is {@code a4} or {@code letter}. Both may be left
 * out. Immutable.
 */
public final class Clinic {
    /** The name of the file in a clinic's folder. */
    public static final String NAME = "report.yaml";

    private static final String SCHEMA = "cordon.report/1";
    private static final Set<String> KEYS = Set.of("schema", "clinic", "logo", "paper");
    private static final int MAX_LOGO_BYTES = 2_000_000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String name;
    private final byte[] logo;
    private final Optional<Paper> paper;

    private Clinic(String name, byte[] logo, Optional<Paper> paper) {
        this.name = name;
        this.logo = logo;
        this.paper = paper;
    }

    /**
     * The clinic of a folder; none when it holds no such file.
     *
     * @throws YamlException with line and column when the file is not valid or its logo cannot be used
     * @throws UncheckedIOException when it cannot be read
     */
    public static Optional<Clinic> readFolder(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(YamlLimits.standard().bytes() + 1);
            YamlFields fields = YamlFields.of(StrictYaml.parse(bytes, NAME), KEYS);
            if (!fields.requiredText("schema").equals(SCHEMA)) {
                throw fields.failure(
                        "schema", "REPORT_SCHEMA", "another kind or version of file", "write schema: " + SCHEMA);
            }
            return Optional.of(new Clinic(fields.requiredText("clinic"), logo(folder, fields), paper(fields)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the clinic's head of reports cannot be read", unreadable);
        }
    }

    private static Optional<Paper> paper(YamlFields fields) {
        return fields.text("paper")
                .map(name -> Paper.find(name)
                        .orElseThrow(() -> fields.failure(
                                "paper", "REPORT_PAPER", "no such paper", "write paper: a4 or paper: letter")));
    }

    private static byte[] logo(Path folder, YamlFields fields) throws IOException {
        Optional<String> given = fields.text("logo");
        if (given.isEmpty()) {
            return new byte[0];
        }
        Path file = folder.resolve(given.get()).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            throw fields.failure("logo", "REPORT_LOGO", "no such file in the clinic's folder", "name one beside it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_LOGO_BYTES + 1);
            if (bytes.length > MAX_LOGO_BYTES || !(starts(bytes, PNG) || starts(bytes, JPEG))) {
                throw fields.failure("logo", "REPORT_LOGO", "not a PNG or JPEG of at most 2 MB", "save it as PNG");
            }
            return bytes;
        }
    }

    private static boolean starts(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** As it stands in the head of reports. */
    public String name() {
        return name;
    }

    /** The paper that reports are printed on, where it is said. */
    public Optional<Paper> paper() {
        return paper;
    }

    /** A copy of the logo's file, where there is one. */
    public Optional<byte[]> logo() {
        return logo.length == 0 ? Optional.empty() : Optional.of(logo.clone());
    }

    /** The kind of the logo's file. */
    String logoType() {
        return starts(logo, PNG) ? "image/png" : "image/jpeg";
    }
}
