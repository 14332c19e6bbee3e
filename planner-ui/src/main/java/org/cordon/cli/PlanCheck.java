package org.cordon.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.function.BiFunction;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.dicom.DicomReadException;
import org.cordon.picture.CtVolume;
import org.cordon.picture.DrawnImages;
import org.cordon.picture.SlicePicture;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.Progress;
import org.cordon.report.Deidentified;
import org.cordon.report.ReportContext;
import org.cordon.report.SupplementStudy;
import org.cordon.report.Supplements;
import org.cordon.review.PlanReview;
import org.cordon.review.ReviewResult;
import org.cordon.review.Reviewed;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewRequest;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;

/** One check from files to result, shared by the commands that make one. */
final class PlanCheck {
    private final List<Path> paths;
    private final ProtocolLibrary library;
    private final Wording words;
    private final Stopwatch watch = new Stopwatch();
    private PlanInput input;
    private ReviewResult result;
    private Reviewed reviewed;
    private Path caseFile;

    PlanCheck(List<Path> paths, ProtocolLibrary library, Wording words) {
        this.paths = paths;
        this.library = library;
        this.words = words;
    }

    void read(Progress progress, Surroundings surroundings) {
        input = watch.time("read", () -> PlanInput.read(paths, progress));
        input.tellSkipped(surroundings, words);
        input.tellDoses(surroundings);
    }

    ReviewRequest withDose(ReviewRequest request, String dose, Surroundings surroundings) {
        return input.dose(dose, surroundings).map(request::withDose).orElse(request);
    }

    void review(ReviewRequest request, Progress progress) {
        MissingData.requireNone(input.set(), words);
        reviewed = Workers.with(executor -> PlanReview.reviewed(input.set(), request, library, executor, progress));
        result = reviewed.result();
        request.caseFile().ifPresent(file -> caseFile = file);
    }

    /** As {@link #review}, and goes on with what the result was made from. */
    <T> T reviewThen(
            ReviewRequest request, String stage, BiFunction<Reviewed, ExecutorService, T> next, Progress progress) {
        review(request, progress);
        return Workers.with(executor -> watch.time(stage, () -> next.apply(reviewed, executor)));
    }

    /** Says on standard error which case file was used. */
    void tell(Surroundings surroundings) {
        if (caseFile != null && caseFile.endsWith(CaseFile.NAME)) {
            surroundings.err().println("cordon: case file: " + SafeText.oneLine(caseFile.toString()));
        }
    }

    ReviewResult result() {
        return result;
    }

    /** What was asked for beside the review. */
    Supplements supplements(Set<Supplements.Kind> wanted, ReviewRequest request, Progress progress) {
        return wanted.isEmpty()
                ? Supplements.NONE
                : Workers.with(executor -> watch.time(
                        "supplements",
                        () -> SupplementStudy.of(input.set(), request, reviewed, wanted, executor, progress)));
    }

    /** From here on the result, and what is given back of what was computed beside it, tells nobody whose it is. */
    Supplements deIdentify(Supplements supplements) {
        Deidentified without = new Deidentified(reviewed);
        reviewed = without.reviewed();
        result = reviewed.result();
        return without.supplements(supplements);
    }

    /** Slices of the result, without images where these cannot be read: a report is better than none. */
    Optional<SlicePicture> slices() {
        return Optional.of(new SlicePicture(
                reviewed, DrawnImages.of(input.set(), reviewed.structures()).flatMap(PlanCheck::images)));
    }

    private static Optional<CtVolume> images(ImageSeries series) {
        try {
            return Optional.of(CtVolume.read(series, Progress.NONE));
        } catch (DicomReadException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    ReportContext context(boolean timings) {
        return new ReportContext(Version.tool(), words, input.skippedByCode(), timings ? timingsMs() : Map.of());
    }

    /** Reading first, then the stages of the review, then the total of both. */
    private Map<String, Double> timingsMs() {
        Map<String, Double> all = new LinkedHashMap<>(watch.stagesMs());
        double total = all.remove("total");
        result.timingsMs().forEach(all::putIfAbsent);
        all.put("total", total);
        return all;
    }
}
