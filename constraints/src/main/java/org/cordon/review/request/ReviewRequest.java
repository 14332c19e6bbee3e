package org.cordon.review.request;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.qa.Stage;

/**
 * What a person asked of a review; everything else comes from the case file and the plan.
 *
 * @param plans labels or UIDs of the plans to check; empty when there is only one
 * @param protocol given protocol; empty to choose the only matching one
 * @param level stated level
 * @param setting stated setting
 * @param prescriptions given prescriptions
 * @param targets ROI names or {@code #number} of the targets; empty to derive them
 * @param mapping ROI name or {@code #number} to canonical name
 * @param whatIf whether prescriptions and earlier courses are tried out: the plan's dose is scaled, the result is marked
 * @param caseFile case file, given or found by {@link CaseFile#findIn}; empty when there is none
 * @param dose label or UID of the dose to judge, where the files leave a choice
 * @param protocolFolder the clinic's folder of protocols and confirmations, given as an option
 * @param earlier courses that the spine had before
 * @param stage what is due; empty for {@link Stage#REVIEW}
 * @param environment the {@code CORDON_*} variables that are settings, by name; see {@link EnvironmentSettings}
 */
public record ReviewRequest(
        List<String> plans,
        Optional<Protocol> protocol,
        Optional<LevelRange> level,
        Optional<Setting> setting,
        List<GivenPrescription> prescriptions,
        List<String> targets,
        Map<String, String> mapping,
        boolean whatIf,
        Optional<Path> caseFile,
        Optional<String> dose,
        Map<String, String> environment,
        Optional<Path> protocolFolder,
        EarlierCourses earlier,
        Optional<Stage> stage) {
    /** Takes immutable copies. */
    public ReviewRequest {
        plans = ImmutableList.copyOf(plans);
        prescriptions = ImmutableList.copyOf(prescriptions);
        targets = ImmutableList.copyOf(targets);
        mapping = ImmutableMap.copyOf(mapping);
        environment = ImmutableMap.copyOf(environment);
    }

    /** Nothing stated: everything from the plan. */
    public static ReviewRequest empty() {
        return new ReviewRequest(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                EarlierCourses.none(),
                Optional.empty());
    }

    /** The same request for other plans. */
    public ReviewRequest withPlans(List<String> labelsOrUids) {
        return edited(edit -> edit.plans = labelsOrUids);
    }

    /** The same request under a protocol, or under the only matching one. */
    public ReviewRequest withProtocol(Optional<Protocol> given) {
        return edited(edit -> edit.protocol = given);
    }

    /** The same request at a level. */
    public ReviewRequest withLevel(Optional<LevelRange> stated) {
        return edited(edit -> edit.level = stated);
    }

    /** The same request in a setting. */
    public ReviewRequest withSetting(Optional<Setting> stated) {
        return edited(edit -> edit.setting = stated);
    }

    /** The same request with other prescriptions. */
    public ReviewRequest withPrescriptions(List<GivenPrescription> others) {
        return edited(edit -> edit.prescriptions = others);
    }

    /** The same request with targets by ROI name or {@code #number}. */
    public ReviewRequest withTargets(List<String> rois) {
        return edited(edit -> edit.targets = rois);
    }

    /** The same request with what structures are, ROI name or {@code #number} to canonical name. */
    public ReviewRequest withMapping(Map<String, String> rois) {
        return edited(edit -> edit.mapping = rois);
    }

    /** The same request for a plan that is scaled to its prescriptions, or for the plan as it is; see {@code WhatIf}. */
    public ReviewRequest withWhatIf(boolean scaled) {
        return edited(edit -> edit.whatIf = scaled);
    }

    /** The same request for a plan that is tried out at other prescriptions, or with its own earlier courses; see {@code WhatIf}. */
    public ReviewRequest asWhatIf(List<GivenPrescription> others) {
        return withPrescriptions(others).withWhatIf(true);
    }

    /** The same request with a case file, or without one. */
    public ReviewRequest withCaseFile(Optional<Path> file) {
        return edited(edit -> edit.caseFile = file);
    }

    /** The same request with a case file that decides what an earlier choice of protocol or prescriptions decided. */
    public ReviewRequest decidedBy(Path file) {
        return empty().withCaseFile(Optional.of(file)).edited(edit -> {
            edit.dose = dose;
            edit.environment = environment;
            edit.protocolFolder = protocolFolder;
            edit.stage = stage;
        });
    }

    /** The same request for one of several doses. */
    public ReviewRequest withDose(String labelOrUid) {
        return edited(edit -> edit.dose = Optional.of(labelOrUid));
    }

    /** The same request with the settings of an environment. */
    public ReviewRequest withEnvironment(Map<String, String> variables) {
        return edited(edit -> edit.environment = variables);
    }

    /** The same request with a clinic's folder, which goes before that of case file and environment. */
    public ReviewRequest withProtocolFolder(Path folder) {
        return edited(edit -> edit.protocolFolder = Optional.of(folder));
    }

    /** The same request with earlier courses, which go before those of the case file. */
    public ReviewRequest withEarlier(EarlierCourses courses) {
        return edited(edit -> edit.earlier = courses);
    }

    /** The same request at a stage. */
    public ReviewRequest withStage(Stage due) {
        return edited(edit -> edit.stage = Optional.of(due));
    }

    private ReviewRequest edited(Consumer<RequestEdit> change) {
        RequestEdit edit = new RequestEdit(this);
        change.accept(edit);
        return edit.request();
    }

    /**
     * A prescription as given, {@code PTV_T5=16Gy/1}.
     *
     * @param target ROI name or {@code #number}; empty for the only target
     * @param doseGy total course
     * @param fractions number of fractions
     */
    public record GivenPrescription(Optional<String> target, double doseGy, int fractions) {}
}
