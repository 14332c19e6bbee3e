package org.cordon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Setting;
import org.cordon.qa.Stage;
import org.cordon.report.Clinic;
import org.cordon.review.ClinicFolder;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.PrescriptionSyntax;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options by which a person states what DICOM does not say. */
final class CaseOptions {
    /** Variables that the launchers read or set; no settings of a review. */
    private static final List<String> LAUNCHER_VARIABLES = List.of(
            "CORDON_NO_BUILD",
            "CORDON_JAVA_OPTS",
            "CORDON_MVN_ARGS",
            "CORDON_HERE",
            "CORDON_JAR",
            "CORDON_JAVA",
            "CORDON_MAJOR");

    @Option(
            names = "--case",
            paramLabel = "FILE",
            description = "Case file; without it a case.yaml in the plan's folder is used.")
    private Path caseFile;

    @Option(
            names = "--plan",
            paramLabel = "LABEL|UID",
            description = "Which plan, where there are several. Given more than once: checked as a sum.")
    private List<String> plans = List.of();

    @Option(names = "--dose", paramLabel = "LABEL|UID|FILE", description = "Which dose, where there are several.")
    private String dose;

    @Option(
            names = "--protocol",
            paramLabel = "ID|FILE",
            description = "Protocol; without it the only matching clinical one is used.")
    private String protocol;

    @Mixin
    private ProtocolFolder protocolFolder;

    @Option(
            names = "--level",
            paramLabel = "T8",
            description = "Vertebral level of the target, or a run such as T8-T9.")
    private String level;

    @Option(names = "--setting", paramLabel = "NAME", description = "denovo, reirradiated, postop or intramedullary.")
    private String setting;

    @Option(
            names = "--stage",
            paramLabel = "NAME",
            description = "What is due: plan, review (default) or delivery; approvals are an error at delivery only.")
    private String stage;

    @Option(names = "--rx", paramLabel = "ROI=16Gy/1", description = "Prescription of a target. Repeatable.")
    private List<String> prescriptions = List.of();

    @Option(names = "--rx-gy", paramLabel = "X", description = "Prescribed dose of the only target, with --fractions.")
    private Double rxGy;

    @Option(names = "--fractions", paramLabel = "N", description = "Number of fractions, with --rx-gy.")
    private Integer fractions;

    @Option(
            names = "--target",
            paramLabel = "ROI",
            description = "Which structure is a target, by name or '#3'. Repeatable.")
    private List<String> targets = List.of();

    @Option(
            names = "--map",
            paramLabel = "ROI=Canonical",
            description = "What a structure is, e.g. 'myelon=SpinalCord' or '#4=SpinalCord'. Repeatable.")
    private List<String> mapping = List.of();

    @Option(
            names = "--what-if",
            description =
                    "Ask for the prescription of --rx instead of the plan's: its dose is scaled, not planned anew; never a pass.")
    private boolean whatIf;

    /** Checked before any file is read. */
    ReviewRequest request(List<Path> paths, Surroundings surroundings) {
        Optional<Path> given = Optional.ofNullable(caseFile).map(surroundings.folder()::resolve);
        given.ifPresent(InputPaths::requireFile);
        Optional<Path> folder = protocolFolder.given(surroundings);
        ReviewRequest request = ReviewRequest.empty()
                .withPlans(plans)
                .withProtocol(Optional.ofNullable(protocol)
                        .map(name -> ProtocolChoice.named(name, protocolFolder.library(surroundings), surroundings)))
                .withLevel(parsed(
                        "--level", level, CaseOptions::level, "Write a level such as T8, or a run such as T8-T9."))
                .withSetting(parsed(
                        "--setting",
                        setting,
                        CaseOptions::setting,
                        "Write denovo, reirradiated, postop or intramedullary."))
                .withPrescriptions(givenPrescriptions())
                .withTargets(targets)
                .withMapping(mapping())
                .withWhatIf(whatIf)
                .withCaseFile(given.or(() -> CaseFile.findIn(paths)))
                .withEnvironment(settings(surroundings));
        ReviewRequest staged = parsed(
                        "--stage",
                        stage,
                        text -> Stage.find(text).orElseThrow(() -> new IllegalArgumentException("unknown stage")),
                        "Write plan, review or delivery.")
                .map(request::withStage)
                .orElse(request);
        return folder.map(staged::withProtocolFolder).orElse(staged);
    }

    /** Whose report it is: of the clinic's folder, wherever that is named. */
    Optional<Clinic> clinic(ReviewRequest request, Surroundings surroundings) {
        return ProtocolFolder.clinic(ClinicFolder.of(request).map(surroundings.folder()::resolve));
    }

    /** What was given with {@code --dose}, or {@code null}. */
    String dose() {
        return dose;
    }

    /** The settings among the variables. */
    static Map<String, String> settings(Surroundings surroundings) {
        return EnvironmentSettings.from(withoutLauncher(surroundings.environment()));
    }

    private static Map<String, String> withoutLauncher(Map<String, String> environment) {
        Map<String, String> rest = new TreeMap<>(environment);
        LAUNCHER_VARIABLES.forEach(rest::remove);
        return rest;
    }

    private List<GivenPrescription> givenPrescriptions() {
        List<GivenPrescription> given = new ArrayList<>();
        for (String text : prescriptions) {
            given.add(parsed("--rx", text, PrescriptionSyntax::parse, "Write it as in --rx \"PTV_T5=16Gy/1\".")
                    .orElseThrow());
        }
        if ((rxGy == null) != (fractions == null)) {
            throw usage("--rx-gy", "--rx-gy and --fractions belong together", "Give both, or --rx \"ROI=16Gy/1\".");
        }
        if (rxGy != null) {
            if (!(rxGy > 0) || fractions < 1) {
                throw usage("--rx-gy", "dose and number of fractions must be positive", "Correct them.");
            }
            given.add(new GivenPrescription(Optional.empty(), rxGy, fractions));
        }
        return given;
    }

    private Map<String, String> mapping() {
        Map<String, String> map = new LinkedHashMap<>();
        for (String text : mapping) {
            int split = text.lastIndexOf('=');
            if (split < 1 || split == text.length() - 1) {
                throw usage(
                        "--map",
                        "a mapping has no structure or no name",
                        "Write it as in --map \"myelon=SpinalCord\".");
            }
            if (map.put(
                            text.substring(0, split).strip(),
                            text.substring(split + 1).strip())
                    != null) {
                throw usage("--map", "one structure is mapped twice", "Map each structure once.");
            }
        }
        return map;
    }

    private static LevelRange level(String text) {
        return LevelSyntax.parse(text);
    }

    private static Setting setting(String text) {
        for (Setting each : Setting.values()) {
            if (each.label().equals(text)) {
                return each;
            }
        }
        throw new IllegalArgumentException("unknown setting");
    }

    private static <T> Optional<T> parsed(String option, String text, Function<String, T> parse, String remedy) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException e) {
            throw usage(option, "the value of " + option + " cannot be read", remedy);
        }
    }

    private static CommandFailure usage(String option, String message, String remedy) {
        return CommandFailure.usage("OPTION_VALUE", message)
                .attribute(option)
                .remedy(remedy)
                .build();
    }
}
