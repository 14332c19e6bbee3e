package org.cordon.review.request;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.RowConfirmation;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ConfirmationReader;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import org.cordon.yaml.StrictYaml;
import org.cordon.yaml.YamlException;
import org.cordon.yaml.YamlFields;
import org.cordon.yaml.YamlNode;

/**
 * What DICOM does not say about a case, as a person wrote it into {@code case.yaml}: targets with prescriptions, level,
 * setting, name mapping, and confirmations of protocol rows or the clinic's folder that holds them.
 *
 * <p>Format: {@code schema: cordon.case/1} and the keys {@code level}, {@code setting}, {@code protocol}, {@code plan},
 * {@code dose}, {@code clinicFolder}, {@code targets} (each {@code roi}, {@code prescription}, {@code prescribedTo}),
 * {@code mapping}, {@code confirmations} (each {@code protocol}, {@code row}, {@code limit}, {@code confirmedBy},
 * {@code confirmedOn}), {@code date} of the new course, {@code priors} (each a text as of {@link EarlierCoursesSyntax}),
 * {@code searchRadiusMm}, {@code note}; only {@code schema} must be there. Unknown keys are errors with line and column.
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
 * @param earlier courses that the spine had before
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
        List<RowConfirmation> confirmations,
        EarlierCourses earlier) {
    /** The name under which a case file is found by itself. */
    public static final String NAME = "case.yaml";

    private static final String LABEL = "case file";
    private static final String SCHEMA = "cordon.case/1";
    private static final int MAX_BYTES = 1 << 20;
    private static final Set<String> KEYS = ImmutableSet.of(
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
            "date",
            "searchRadiusMm",
            "priors",
            "note");

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
                List.of(),
                EarlierCourses.none());
    }

    /**
     * Reads a case file.
     *
     * @param file the file
     * @throws ReviewException of kind USAGE, with line and column, when it is not a valid case file
     * @throws UncheckedIOException when it cannot be read
     */
    public static CaseFile read(Path file) {
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(MAX_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the case file cannot be read", unreadable);
        }
        return parse(bytes, file);
    }

    /** Parses a case file whose folders are beside a path. */
    static CaseFile parse(byte[] bytes, Path file) {
        try {
            return parse(StrictYaml.parse(bytes, LABEL), file);
        } catch (YamlException invalid) {
            throw ReviewException.usage("CASE_FILE_INVALID", invalid.getMessage(), invalid.remedy(), List.of());
        }
    }

    private static CaseFile parse(YamlNode.Mapping root, Path file) {
        YamlFields fields = YamlFields.of(root, KEYS);
        if (!fields.requiredText("schema").equals(SCHEMA)) {
            throw fields.failure("schema", "CASE_SCHEMA", "not the schema " + SCHEMA, "write schema: " + SCHEMA);
        }
        return new CaseFile(
                parsed(fields, "level", LevelSyntax::parse, "a level such as T8 or T8-T9"),
                parsed(fields, "setting", CaseFile::setting, "denovo, reirradiated, postop or intramedullary"),
                fields.text("protocol"),
                fields.text("plan"),
                fields.text("dose"),
                parsed(fields, "clinicFolder", text -> beside(file, text), "a folder"),
                targets(fields),
                mapping(fields),
                fields.items("confirmations").stream()
                        .map(ConfirmationReader::read)
                        .toList(),
                earlier(fields, file));
    }

    private static EarlierCourses earlier(YamlFields fields, Path file) {
        List<EarlierCourses.Earlier> courses = new ArrayList<>();
        for (YamlNode item : fields.items("priors")) {
            try {
                courses.add(EarlierCoursesSyntax.parse(YamlFields.textOf(item), name -> beside(file, name)));
            } catch (IllegalArgumentException wrong) {
                throw item.place()
                        .failure(
                                "CASE_VALUE",
                                "not an earlier course",
                                "write one such as \"30/10, 2025-03-01, cord 100%\", or a folder");
            }
        }
        Optional<Optional<LocalDate>> date =
                parsed(fields, "date", EarlierCoursesSyntax::date, "a date such as 2026-11-20");
        double radius =
                fields.node("searchRadiusMm").map(YamlFields::decimalOf).orElse(EarlierCourses.STANDARD_RADIUS_MM);
        if (radius > EarlierCourses.LARGEST_RADIUS_MM) {
            throw fields.failure("searchRadiusMm", "CASE_VALUE", "more than 20 mm", "write at most 20");
        }
        return new EarlierCourses(courses, date.flatMap(day -> day), radius);
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
            if (folder != null && Files.isRegularFile(folder.resolve(NAME), LinkOption.NOFOLLOW_LINKS)) {
                found.add(folder.resolve(NAME));
            }
        }
        if (found.size() > 1) {
            throw ReviewException.usage(
                    "SEVERAL_CASE_FILES",
                    "the given paths hold " + found.size() + " case files",
                    "name the one that is meant with --case",
                    List.of());
        }
        return found.stream().findFirst();
    }

    static Setting setting(String text) {
        for (Setting setting : Setting.values()) {
            if (setting.label().equals(text)) {
                return setting;
            }
        }
        throw new IllegalArgumentException("not a setting");
    }

    private static Path beside(Path file, String text) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? Path.of(text) : folder.resolve(text).normalize();
    }

    private static List<Target> targets(YamlFields fields) {
        List<Target> targets = new ArrayList<>();
        for (YamlNode item : fields.items("targets")) {
            YamlFields target = YamlFields.of(item, ImmutableSet.of("roi", "prescription", "prescribedTo"));
            String roi = target.requiredText("roi");
            Optional<GivenPrescription> prescription = parsed(
                            target, "prescription", PrescriptionSyntax::parse, "a prescription such as 16Gy/1")
                    .map(given -> new GivenPrescription(Optional.of(roi), given.doseGy(), given.fractions()));
            targets.add(
                    new Target(roi, prescription, target.text("prescribedTo").orElse("")));
        }
        return targets;
    }

    private static Map<String, String> mapping(YamlFields fields) {
        Optional<YamlNode> node = fields.node("mapping");
        if (node.isEmpty()) {
            return Map.of();
        }
        if (!(node.get() instanceof YamlNode.Mapping pairs)) {
            throw fields.failure("mapping", "YAML_WRONG_TYPE", "not a mapping", "write 'ROI name: canonical name'");
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        for (YamlNode.Entry pair : pairs.entries()) {
            mapping.put(pair.key(), YamlFields.textOf(pair.value()));
        }
        return mapping;
    }

    private static <T> Optional<T> parsed(YamlFields fields, String key, Function<String, T> parse, String expected) {
        return fields.text(key).map(text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException wrong) {
                throw fields.failure(key, "CASE_VALUE", "not " + expected, "write " + expected);
            }
        });
    }
}
