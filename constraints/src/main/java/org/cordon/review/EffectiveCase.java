package org.cordon.review;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.RowConfirmation;
import org.cordon.constraint.Setting;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.SiteNames;
import org.cordon.naming.SiteNamesFile;
import org.cordon.qa.SeverityChanges;
import org.cordon.qa.Stage;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EnvironmentSettings;
import org.cordon.review.request.ReviewException;
import org.cordon.review.request.ReviewRequest;
import org.cordon.yaml.YamlException;

/**
 * The settings that count, each from the first place that gives it: option, case file, environment, clinic's folder,
 * default.
 *
 * @param level as stated
 * @param setting as stated, DENOVO by default
 * @param plans labels or UIDs of the plans to check
 * @param dose label or UID of the dose to judge
 * @param protocol the protocol that was named
 * @param library all protocols, those of the clinic's folder over the shipped ones
 * @param confirmations of the case file
 * @param mapping ROI reference to canonical name, options over the case file
 * @param siteNames what structures are called in the clinic
 * @param caseTargets targets of the case file
 * @param earlier courses that the spine had before: those of the options when there are any, else of the case file
 * @param configuration every setting that was given, with its origin
 */
record EffectiveCase(
        Optional<LevelRange> level,
        Setting setting,
        List<String> plans,
        Optional<String> dose,
        Optional<Protocol> protocol,
        ProtocolLibrary library,
        List<RowConfirmation> confirmations,
        Map<String, String> mapping,
        SiteNames siteNames,
        Stage stage,
        SeverityChanges severities,
        List<CaseFile.Target> caseTargets,
        EarlierCourses earlier,
        List<ConfigurationEntry> configuration) {
    private static final String OPTION = "option";
    private static final String CASE_FILE = "case file";
    private static final String ENVIRONMENT = "environment";
    private static final String DEFAULT = "default";

    EffectiveCase {
        configuration = ImmutableList.copyOf(configuration);
    }

    /**
     * Merges a request with its case file.
     *
     * @throws ReviewException of kind USAGE when the case file or the clinic's folder is not valid, or names a protocol
     *     that is not there
     */
    static EffectiveCase of(ReviewRequest request, ProtocolLibrary shipped) {
        CaseFile file = request.caseFile().map(CaseFile::read).orElseGet(CaseFile::empty);
        Collector settings = new Collector();
        Optional<LevelRange> level = settings.first("level", request.level(), file.level(), Optional.empty());
        Optional<Setting> setting = settings.first("setting", request.setting(), file.setting(), Optional.empty());
        if (setting.isEmpty()) {
            settings.add("setting", Setting.DENOVO.label(), DEFAULT);
        }
        Optional<Stage> stage = settings.first("stage", request.stage(), Optional.empty(), Optional.empty());
        if (stage.isEmpty()) {
            settings.add("stage", Stage.REVIEW.label(), DEFAULT);
        }
        Optional<String> dose = settings.first("dose", request.dose(), file.dose(), Optional.empty());
        Optional<String> plan =
                settings.first("plan", request.plans().stream().findFirst(), file.plan(), Optional.empty());
        ProtocolLibrary library = settings.library(request, file, shipped);
        Optional<Protocol> protocol = settings.protocol(request, file, library);
        Map<String, String> mapping = settings.mapping(request, file);
        file.confirmations()
                .forEach(confirmation -> settings.add(
                        "confirmation:" + confirmation.protocolId() + ":" + confirmation.rowId(),
                        confirmation.limit() + ", "
                                + confirmation.confirmation().by() + ", "
                                + confirmation.confirmation().on(),
                        CASE_FILE));
        return new EffectiveCase(
                level,
                setting.orElse(Setting.DENOVO),
                request.plans().size() > 1 ? request.plans() : plan.stream().toList(),
                dose,
                protocol,
                library,
                file.confirmations(),
                mapping,
                settings.siteNames,
                stage.orElse(Stage.REVIEW),
                settings.severities,
                file.targets(),
                settings.earlier(request, file),
                settings.entries);
    }

    /** Gathers values with their origins. */
    private static final class Collector {
        private final List<ConfigurationEntry> entries = new ArrayList<>();
        private SiteNames siteNames = SiteNames.none();
        private SeverityChanges severities = SeverityChanges.none();

        void add(String key, String value, String origin) {
            entries.add(new ConfigurationEntry(key, value, origin));
        }

        <T> Optional<T> first(String key, Optional<T> option, Optional<T> file, Optional<T> environment) {
            Optional<T> value = option.or(() -> file).or(() -> environment);
            String origin = option.isPresent() ? OPTION : file.isPresent() ? CASE_FILE : ENVIRONMENT;
            value.ifPresent(found -> add(key, shown(found), origin));
            return value;
        }

        private static String shown(Object value) {
            if (value instanceof Stage stage) {
                return stage.label();
            }
            return value instanceof Setting setting ? setting.label() : value.toString();
        }

        ProtocolLibrary library(ReviewRequest request, CaseFile file, ProtocolLibrary shipped) {
            Optional<Path> option = request.protocolFolder();
            Optional<Path> folder = ClinicFolder.of(request, file);
            if (folder.isEmpty()) {
                return shipped;
            }
            add(
                    "clinicFolder",
                    "given",
                    option.isPresent() ? OPTION : file.clinicFolder().isPresent() ? CASE_FILE : ENVIRONMENT);
            try {
                siteNames = SiteNamesFile.readFolder(folder.get());
                severities = SeverityChanges.readFolder(folder.get());
                return shipped.withFolder(folder.get());
            } catch (ProtocolException invalid) {
                throw ReviewException.usage("CLINIC_FOLDER_INVALID", invalid.getMessage(), invalid.remedy(), List.of());
            } catch (YamlException invalid) {
                throw ReviewException.usage("CLINIC_FOLDER_INVALID", invalid.getMessage(), invalid.remedy(), List.of());
            }
        }

        Optional<Protocol> protocol(ReviewRequest request, CaseFile file, ProtocolLibrary library) {
            if (request.protocol().isPresent()) {
                Protocol given = request.protocol().get();
                add("protocol", given.id(), OPTION);
                return Optional.of(library.find(given.id())
                        .filter(known -> known.sha256().equals(given.sha256()))
                        .orElse(given));
            }
            Optional<String> id = first(
                    "protocol",
                    Optional.empty(),
                    file.protocol(),
                    Optional.ofNullable(request.environment().get(EnvironmentSettings.PROTOCOL)));
            return id.map(wanted -> library.find(wanted)
                    .orElseThrow(() -> ReviewException.usage(
                            "PROTOCOL_NOT_FOUND",
                            "the case file or the environment names a protocol that is not there",
                            "use one of the ids",
                            library.protocols().stream().map(Protocol::id).toList())));
        }

        EarlierCourses earlier(ReviewRequest request, CaseFile file) {
            boolean option = !request.earlier().isEmpty();
            EarlierCourses courses = option ? request.earlier() : file.earlier();
            Optional<LocalDate> date = request.earlier().newCourse().or(file.earlier()::newCourse);
            if (!courses.isEmpty()) {
                add("priors", Integer.toString(courses.courses().size()), option ? OPTION : CASE_FILE);
            }
            date.ifPresent(day ->
                    add("date", day.toString(), request.earlier().newCourse().isPresent() ? OPTION : CASE_FILE));
            return new EarlierCourses(courses.courses(), date, courses.searchRadiusMm());
        }

        Map<String, String> mapping(ReviewRequest request, CaseFile file) {
            Map<String, String> merged = new LinkedHashMap<>(file.mapping());
            merged.putAll(request.mapping());
            merged.forEach((roi, canonical) ->
                    add("map:" + roi, canonical, request.mapping().containsKey(roi) ? OPTION : CASE_FILE));
            return merged;
        }
    }
}
