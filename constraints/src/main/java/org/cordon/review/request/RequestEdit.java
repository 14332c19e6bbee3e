package org.cordon.review.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.LevelRange;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Setting;
import org.cordon.qa.Stage;

/** The parts of a request while one that differs in few of them is made. */
final class RequestEdit {
    List<String> plans;
    Optional<Protocol> protocol;
    Optional<LevelRange> level;
    Optional<Setting> setting;
    List<ReviewRequest.GivenPrescription> prescriptions;
    List<String> targets;
    Map<String, String> mapping;
    boolean whatIf;
    Optional<Path> caseFile;
    Optional<String> dose;
    Map<String, String> environment;
    Optional<Path> protocolFolder;
    EarlierCourses earlier;
    Optional<Stage> stage;

    RequestEdit(ReviewRequest from) {
        this.plans = from.plans();
        this.protocol = from.protocol();
        this.level = from.level();
        this.setting = from.setting();
        this.prescriptions = from.prescriptions();
        this.targets = from.targets();
        this.mapping = from.mapping();
        this.whatIf = from.whatIf();
        this.caseFile = from.caseFile();
        this.dose = from.dose();
        this.environment = from.environment();
        this.protocolFolder = from.protocolFolder();
        this.earlier = from.earlier();
        this.stage = from.stage();
    }

    ReviewRequest request() {
        return new ReviewRequest(
                plans,
                protocol,
                level,
                setting,
                prescriptions,
                targets,
                mapping,
                whatIf,
                caseFile,
                dose,
                environment,
                protocolFolder,
                earlier,
                stage);
    }
}
