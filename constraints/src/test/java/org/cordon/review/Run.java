package org.cordon.review;

import com.google.common.util.concurrent.MoreExecutors;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordon.constraint.Setting;
import org.cordon.constraint.Status;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.finding.Severity;
import org.cordon.plan.PlanSet;
import org.cordon.plan.Progress;
import org.cordon.qa.Stage;
import org.cordon.review.request.EarlierCourses;
import org.cordon.review.request.EarlierCoursesSyntax;
import org.cordon.review.request.LevelSyntax;
import org.cordon.review.request.PrescriptionSyntax;
import org.cordon.review.request.ReviewRequest;
import org.cordon.review.request.ReviewRequest.GivenPrescription;

/** Runs a review on a synthetic case and asks for parts of its result. */
final class Run {
    private TestProtocol protocol = TestProtocol.standard();
    private Optional<String> level = Optional.of("T8");
    private Optional<Setting> setting = Optional.empty();
    private final List<GivenPrescription> prescriptions = new ArrayList<>();
    private List<String> targets = List.of();
    private List<String> plans = List.of();
    private Map<String, String> mapping = Map.of();
    private Optional<String> dose = Optional.empty();
    private Optional<Path> caseFile = Optional.empty();
    private Optional<Stage> stage = Optional.empty();
    private EarlierCourses earlier = EarlierCourses.none();
    private boolean whatIf;

    static Run standard() {
        return new Run();
    }

    Run protocol(TestProtocol value) {
        protocol = value;
        return this;
    }

    Run level(String value) {
        level = Optional.of(value);
        return this;
    }

    Run levelUnknown() {
        level = Optional.empty();
        return this;
    }

    Run setting(Setting value) {
        setting = Optional.of(value);
        return this;
    }

    Run rx(String text) {
        prescriptions.add(PrescriptionSyntax.parse(text));
        return this;
    }

    Run targets(String... names) {
        targets = List.of(names);
        return this;
    }

    Run plans(String... names) {
        plans = List.of(names);
        return this;
    }

    Run map(String roi, String canonical) {
        mapping = Map.of(roi, canonical);
        return this;
    }

    Run map(Map<String, String> rois) {
        mapping = rois;
        return this;
    }

    Run caseFile(Path file) {
        caseFile = Optional.of(file);
        return this;
    }

    Run dose(String label) {
        dose = Optional.of(label);
        return this;
    }

    Run stage(Stage due) {
        stage = Optional.of(due);
        return this;
    }

    Run earlier(String course) {
        earlier = new EarlierCourses(
                List.of(EarlierCoursesSyntax.parse(course, Path::of)),
                Optional.of(LocalDate.of(2026, 11, 20)),
                EarlierCourses.STANDARD_RADIUS_MM);
        return this;
    }

    Run whatIf() {
        whatIf = true;
        return this;
    }

    ReviewResult on(TestCase built) {
        return on(built.set());
    }

    ReviewResult on(PlanSet set) {
        return PlanReview.review(
                set, request(), ProtocolLibrary.shipped(), MoreExecutors.newDirectExecutorService(), Progress.NONE);
    }

    Reviewed reviewedOn(TestCase built) {
        return PlanReview.reviewed(
                built.set(),
                request(),
                ProtocolLibrary.shipped(),
                MoreExecutors.newDirectExecutorService(),
                Progress.NONE);
    }

    private ReviewRequest request() {
        ReviewRequest request = ReviewRequest.empty()
                .withPlans(plans)
                .withProtocol(Optional.of(protocol.build()))
                .withLevel(level.map(LevelSyntax::parse))
                .withSetting(setting)
                .withPrescriptions(prescriptions)
                .withTargets(targets)
                .withMapping(mapping)
                .withWhatIf(whatIf)
                .withCaseFile(caseFile)
                .withEarlier(earlier);
        ReviewRequest due = stage.map(request::withStage).orElse(request);
        return dose.map(due::withDose).orElse(due);
    }

    static ConstraintRow row(ReviewResult result, String id) {
        List<ConstraintRow> rows = rows(result, id);
        if (rows.size() != 1) {
            throw new AssertionError("expected one row " + id + ", had " + rows.size() + ": " + shown(result));
        }
        return rows.get(0);
    }

    /** The status of the only row with an id among some. */
    static Status status(List<ConstraintRow> rows, String id) {
        List<ConstraintRow> found =
                rows.stream().filter(row -> row.rule().id().equals(id)).toList();
        if (found.size() != 1) {
            throw new AssertionError("expected one row " + id + ", had " + found.size());
        }
        return found.get(0).status();
    }

    /** Rows of a rule. */
    static List<ConstraintRow> rows(ReviewResult result, String ruleId) {
        return result.rows().stream()
                .filter(row -> row.rule().id().equals(ruleId))
                .toList();
    }

    static Status status(ReviewResult result, String id) {
        return row(result, id).status();
    }

    static String reason(ReviewResult result, String id) {
        return row(result, id).reason().orElseThrow().code();
    }

    static List<String> codes(ReviewResult result, Severity severity) {
        return result.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.code())
                .toList();
    }

    static List<String> errors(ReviewResult result) {
        return codes(result, Severity.ERROR);
    }

    static List<String> warnings(ReviewResult result) {
        return codes(result, Severity.WARNING);
    }

    /** A result in short, for messages of failed assertions. */
    static String shown(ReviewResult result) {
        StringBuilder text = new StringBuilder().append(result.verdict());
        result.rows()
                .forEach(row -> text.append("\n  ")
                        .append(row.id())
                        .append(' ')
                        .append(row.value())
                        .append(' ')
                        .append(row.status())
                        .append(row.withinBounds() ? " within " : " ")
                        .append(row.reason())
                        .append(row.numerical())
                        .append(row.convention()));
        result.findings().forEach(finding -> text.append("\n  ").append(finding));
        return text.toString();
    }
}
