package org.cordon.difference;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dose.DoseGrid;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.gamma.DoseDifferenceMap;
import org.cordon.gamma.DoseDifferenceStatistics;
import org.cordon.gamma.GammaCalculator;
import org.cordon.gamma.GammaCriteria;
import org.cordon.gamma.GammaMap;
import org.cordon.plan.Progress;
import org.cordon.plan.RtPlan;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.request.ReviewException;
import org.cordon.scenario.PlanComparison;

/** Reviews two versions of a plan and tells what changed; the result does not depend on the executor's threads. */
public final class VersionComparison {
    private final Reviewed first;
    private final Reviewed second;
    private final List<Reason> remarks = new ArrayList<>();

    private VersionComparison(Reviewed first, Reviewed second) {
        this.first = first;
        this.second = second;
    }

    /**
     * What may differ although it must not.
     *
     * @param otherPatient whether the versions may be of different patients
     * @param otherFrame whether coordinates are compared although the frames of reference differ
     */
    public record Allowed(boolean otherPatient, boolean otherFrame) {
        /** Neither. */
        public static Allowed nothing() {
            return new Allowed(false, false);
        }
    }

    /**
     * Compares.
     *
     * @param before the first version
     * @param after the second version
     * @param criteria of gamma, with the first dose as reference
     * @param allowed what may differ
     * @throws ReviewException of kind USAGE when the versions are of different patients, else as for
     *     {@link PlanReview#review}
     */
    public static PlanDifference of(
            PlanVersion before,
            PlanVersion after,
            GammaCriteria criteria,
            Allowed allowed,
            ProtocolLibrary library,
            ExecutorService executor,
            Progress progress) {
        boolean samePatient = before.set().patients().equals(after.set().patients());
        if (!samePatient && !allowed.otherPatient()) {
            throw new ReviewException(
                    ReviewException.Kind.USAGE,
                    "VERSIONS_OF_DIFFERENT_PATIENTS",
                    "the versions are not of one and the same patient by name, number, birth date and sex",
                    "where that is intended, add --allow patient",
                    List.of());
        }
        VersionComparison comparison = new VersionComparison(
                reviewed(before.without(after), library, executor, progress),
                reviewed(after.without(before), library, executor, progress));
        if (!samePatient) {
            comparison.remarks.add(Reason.of("VERSIONS_OF_DIFFERENT_PATIENTS"));
        }
        return comparison.difference(criteria, allowed, executor);
    }

    private static Reviewed reviewed(
            PlanVersion version, ProtocolLibrary library, ExecutorService executor, Progress progress) {
        return PlanReview.reviewed(version.set(), version.request(), library, executor, progress);
    }

    private PlanDifference difference(GammaCriteria criteria, Allowed allowed, ExecutorService executor) {
        boolean sameFrame = first.structures()
                .frameOfReferenceUids()
                .equals(second.structures().frameOfReferenceUids());
        if (!sameFrame) {
            remarks.add(Reason.of(
                    allowed.otherFrame() ? "VERSIONS_IN_OTHER_FRAMES_ALLOWED" : "VERSIONS_IN_DIFFERENT_FRAMES"));
        }
        boolean comparable = sameFrame || allowed.otherFrame();
        Optional<DoseComparison> doses = comparable ? doses(criteria, executor) : Optional.empty();
        List<StructureDifference> structures =
                new StructureComparison(comparable, doses).of(first.structures(), second.structures(), executor);
        if (structures.stream().anyMatch(each -> each.formerName().isPresent())) {
            remarks.add(Reason.of("VERSIONS_RENAMED_BY_SHAPE"));
        }
        remarks.add(Reason.of("VERSIONS_WITHOUT_LEAVES"));
        return new PlanDifference(
                first.result(),
                second.result(),
                Properties.changes(PlanProperties.labels(first), PlanProperties.labels(second)),
                Properties.changes(PlanProperties.prescription(first), PlanProperties.prescription(second)),
                BeamPairs.differences(first.plan(), second.plan()),
                structures,
                doses,
                rows(),
                codes(first.result(), second.result()),
                codes(second.result(), first.result()),
                remarks);
    }

    private Optional<DoseComparison> doses(GammaCriteria criteria, ExecutorService executor) {
        if (first.dose().isEmpty() || second.dose().isEmpty()) {
            remarks.add(
                    Reason.of("VERSION_WITHOUT_DOSE", "version", first.dose().isEmpty() ? "first" : "second"));
            return Optional.empty();
        }
        DoseGrid before = first.dose().get();
        DoseGrid after = second.dose().get();
        DoseDifferenceMap map = DoseDifferenceMap.of(before, after);
        Optional<DoseDifferenceStatistics> all = map.statistics();
        if (all.isEmpty() || !(before.maxGy() > 0)) {
            remarks.add(Reason.of("VERSIONS_WITHOUT_COMMON_DOSE"));
            return Optional.empty();
        }
        GammaMap gamma = GammaCalculator.calculate(before, after, criteria, executor);
        return Optional.of(new DoseComparison(
                before.maxGy(),
                after.maxGy(),
                before.geometry(),
                after.geometry(),
                all.get(),
                gamma.statistics(),
                map,
                gamma));
    }

    private List<RowDifference> rows() {
        if (!first.result()
                .protocol()
                .sha256()
                .equals(second.result().protocol().sha256())) {
            remarks.add(Reason.of(
                    "VERSIONS_BY_DIFFERENT_PROTOCOLS",
                    "first",
                    first.result().protocol().id(),
                    "second",
                    second.result().protocol().id()));
        }
        return PlanComparison.between(List.of(label(first), label(second)), List.of(first.result(), second.result()))
                .rows()
                .stream()
                .map(row -> new RowDifference(
                        row.id(),
                        row.structure(),
                        row.rule(),
                        row.cells().get(0),
                        row.cells().get(1)))
                .toList();
    }

    private static String label(Reviewed version) {
        return version.plan().map(RtPlan::label).orElse("");
    }

    /** The codes of findings that only one of two reviews has. */
    private static List<String> codes(ReviewResult one, ReviewResult other) {
        Set<String> codes = new LinkedHashSet<>();
        one.findings().stream().map(Finding::code).forEach(codes::add);
        other.findings().stream().map(Finding::code).forEach(codes::remove);
        return List.copyOf(codes);
    }
}
