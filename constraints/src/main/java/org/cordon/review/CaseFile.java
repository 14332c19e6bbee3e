package org.cordon.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;
import org.cordon.review.ReviewRequest.GivenPrescription;

/**
 * What DICOM does not say about a case, as a person wrote it into {@code case.yaml}: targets with prescriptions, level,
 * setting, name mapping, and confirmations of protocol rows or the clinic's folder that holds them.
 *
 * <p>Format: {@code schema: cordon.case/1} and the keys {@code level}, {@code setting}, {@code protocol}, {@code plan},
 * {@code dose}, {@code clinicFolder}, {@code targets} (each {@code roi}, {@code prescription}, {@code prescribedTo}),
 * {@code mapping}, {@code confirmations} (each {@code protocol}, {@code version}, {@code rows}, {@code by}, {@code on},
 * {@code note}), {@code note}. Unknown keys are errors; so are anchors, duplicate keys and values of the wrong kind.
 *
 * @param level stated level
 * @param setting stated setting
 * @param protocol id of the protocol to use
 * @param plan label or UID of the plan to check
 * @param dose label or UID of the dose to judge
 * @param clinicFolder the clinic's folder, resolved against the case file
 * @param targets in file order
 * @param mapping ROI name or {@code #number} to canonical name
 * @param confirmations in file order
 */
public record CaseFile(
        Optional<LevelRange> level,
        Optional<Setting> setting,
        Optional<String> protocol,
        Optional<String> plan,
        Optional<String> dose,
        Optional<Path> clinicFolder,
        List<Target> targets,
        Map<String, String> mapping,
        List<RowConfirmation> confirmations) {
    /** The name under which a case file is found by itself. */
    public static final String NAME = "case.yaml";

    private static final String KIND = "case file";
    private static final String SCHEMA = "cordon.case/1";

    /** Takes immutable copies. */
    public CaseFile {
        targets = ImmutableList.copyOf(targets);
        mapping = ImmutableMap.copyOf(mapping);
        confirmations = ImmutableList.copyOf(confirmations);
    }

    /**
     * A target as the case file states it.
     *
     * @param roi ROI name or {@code #number}
     * @param prescription stated prescription, its {@code target} the same ROI
     * @param prescribedTo what the dose is prescribed to, e.g. {@code V100%>=90}; empty when not stated
     */
    public record Target(String roi, Optional<GivenPrescription> prescription, String prescribedTo) {}

    /** A case file that states nothing. */
    public static CaseFile empty() {
        return new CaseFile(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of());
    }

    /**
     * Reads a case file.
     *
     * @param file the file
     * @throws ReviewException of kind USAGE, with line and column, when it is not a valid case file
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public static CaseFile read(Path file) {
        YamlNode.Mapping root = StrictYaml.read(file, KIND);
        YamlFields fields = YamlFields.of(
                KIND,
                root,
                "schema",
                "level",
                "setting",
                "protocol",
                "plan",
                "dose",
                "clinicFolder",
                "targets",
                "mapping",
                "confirmations",
                "note");
        if (!fields.requiredText("schema").equals(SCHEMA)) {
            throw CaseFileErrors.at(
                    KIND, root.line(), root.column(), "the schema is not " + SCHEMA, "write schema: " + SCHEMA);
        }
        fields.text("note");
        Optional<Path> clinic = fields.parsed("clinicFolder", text -> resolve(file, text), "a folder");
        return new CaseFile(
                fields.parsed("level", LevelSyntax::parse, "a level such as T8 or T8-T9"),
                fields.parsed("setting", CaseFile::setting, "denovo, reirradiated, postop or intramedullary"),
                fields.text("protocol"),
                fields.text("plan"),
                fields.text("dose"),
                clinic,
                targets(fields),
                mapping(fields),
                ConfirmationReader.read(KIND, fields.items("confirmations")));
    }

    /**
     * Looks for {@code case.yaml} in the folders among the paths and beside the files among them.
     *
     * @param paths as given to a command
     * @return the only one, or empty
     * @throws ReviewException of kind USAGE when there are several
     */
    public static Optional<Path> findIn(List<Path> paths) {
        TreeSet<Path> found = new TreeSet<>();
        for (Path path : paths) {
            Path absolute = path.toAbsolutePath().normalize();
            Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
            if (folder != null) {
                Path candidate = folder.resolve(NAME);
                if (Files.isRegularFile(candidate, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(candidate);
                }
            }
        }
        if (found.size() > 1) {
            throw ReviewException.usage(
                    "SEVERAL_CASE_FILES",
                    "the given paths hold " + found.size() + " case files",
                    "name the one that is meant with --case",
                    List.of());
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.first());
    }

    static Setting setting(String text) {
        for (Setting setting : Setting.values()) {
            if (setting.label().equals(text.toLowerCase(Locale.ROOT))) {
                return setting;
            }
        }
        throw new IllegalArgumentException("not a setting");
    }

    private static Path resolve(Path file, String text) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder.resolve(text).normalize();
    }

    private static List<Target> targets(YamlFields fields) {
        List<Target> targets = new ArrayList<>();
        for (YamlNode item : fields.items("targets")) {
            YamlFields target = YamlFields.ofItem(KIND, item, "roi", "prescription", "prescribedTo");
            String roi = target.requiredText("roi");
            Optional<GivenPrescription> prescription = target.parsed(
                            "prescription", PrescriptionSyntax::parse, "a prescription such as 16Gy/1")
                    .map(given -> new GivenPrescription(Optional.of(roi), given.doseGy(), given.fractions()));
            targets.add(
                    new Target(roi, prescription, target.text("prescribedTo").orElse("")));
        }
        return targets;
    }

    private static Map<String, String> mapping(YamlFields fields) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (String[] pair : fields.pairs("mapping")) {
            mapping.put(pair[0], pair[1]);
        }
        return mapping;
    }
}
