package org.cordon.naming;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlLimits;
import org.cordon.yaml.YamlNode;

/**
 * Reads {@code names.yaml} of a clinic's folder:
 *
 * <pre>{@code
 * schema: cordon.site-names/1
 * names:
 *   - roi: RM_Planung
 *     canonical: SpinalCord
 *     confirmedBy: A. Physicist
 *     confirmedOn: 2026-03-01
 * }</pre>
 *
 * <p>Refused, with line and column: an entry that nobody confirmed, a canonical name that the dictionary does not know,
 * a name given twice, and names that may never match by themselves (helpers, cuts, parts, deceptive characters): these
 * are mapped case by case.
 */
public final class SiteNamesFile {
    /** The name of the file in a clinic's folder. */
    public static final String NAME = "names.yaml";

    /** Its first line names this. */
    public static final String SCHEMA = "cordon.site-names/1";

    private static final Set<String> FILE_KEYS = ImmutableSet.of("schema", "names");
    private static final Set<String> KEYS =
            ImmutableSet.of("roi", "canonical", "confirmedBy", "confirmedOn", "comment");

    private SiteNamesFile() {}

    /**
     * Reads the names of a clinic's folder; none when it holds no such file.
     *
     * @throws YamlException with line and column when the file is not valid
     * @throws UncheckedIOException when it cannot be read
     */
    public static SiteNames readFolder(Path folder) {
        Path file = folder.resolve(NAME);
        return Files.isRegularFile(file) ? read(file) : SiteNames.none();
    }

    /**
     * Reads one file.
     *
     * @throws YamlException with line and column when the file is not valid
     * @throws UncheckedIOException when it cannot be read
     */
    public static SiteNames read(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return parse(stream.readNBytes(YamlLimits.standard().bytes() + 1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the clinic's names cannot be read", unreadable);
        }
    }

    /**
     * Parses one file.
     *
     * @param bytes the whole file
     * @throws YamlException with line and column when it is not valid
     */
    public static SiteNames parse(byte[] bytes) {
        YamlFields file = YamlFields.of(StrictYaml.parse(bytes, NAME), FILE_KEYS);
        if (!file.requiredText("schema").equals(SCHEMA)) {
            throw file.failure("schema", "NAMES_SCHEMA", "another kind or version of file", "write schema: " + SCHEMA);
        }
        ImmutableList.Builder<SiteName> names = ImmutableList.builder();
        Set<String> seen = new HashSet<>();
        for (YamlNode node : file.items("names")) {
            SiteName name = name(YamlFields.of(node, KEYS));
            if (!seen.add(SiteNames.key(name.roi()))) {
                throw node.place().failure("NAMES_TWICE", "a second entry for the same name", "keep one of them");
            }
            names.add(name);
        }
        return SiteNames.of(names.build());
    }

    /**
     * An entry as a person confirms it now; empty when the name may never match by itself or the canonical name is not
     * known.
     */
    public static Optional<SiteName> confirmed(String roi, String canonical, String by, LocalDate on) {
        Optional<String> known = canonical(canonical);
        return mayMatch(roi) ? known.map(name -> new SiteName(roi, name, by, on, "")) : Optional.empty();
    }

    private static boolean mayMatch(String roi) {
        return !roi.isBlank()
                && RoiMeaning.of(roi, StructureDictionary.shipped()).trusted();
    }

    private static Optional<String> canonical(String text) {
        Wanted wanted = Wanted.of(text, StructureDictionary.shipped());
        return wanted.entry().isEmpty() && wanted.prv().isEmpty()
                ? Optional.empty()
                : Optional.of(StructureMatcher.canonical(wanted));
    }

    private static SiteName name(YamlFields fields) {
        String roi = fields.requiredText("roi");
        if (!mayMatch(roi)) {
            throw fields.failure(
                    "roi",
                    "NAMES_NEVER_MATCH",
                    "the name of a helper, a cut or a part, or one with deceptive characters",
                    "map such a structure case by case, in the case file or with --map");
        }
        String canonical = canonical(fields.requiredText("canonical"))
                .orElseThrow(() -> fields.failure(
                        "canonical",
                        "NAMES_NOT_CANONICAL",
                        "a canonical name that is not known",
                        "write one such as SpinalCord, Lung_L or SpinalCord_PRV02"));
        return new SiteName(
                roi,
                canonical,
                fields.requiredText("confirmedBy"),
                date(fields),
                fields.text("comment").orElse(""));
    }

    private static LocalDate date(YamlFields fields) {
        String text = fields.requiredText("confirmedOn");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw fields.failure("confirmedOn", "NAMES_DATE", "not a date", "write it as 2026-03-01");
        }
    }
}
