package org.cordon.desktop.report;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.dicom.DicomReadException;
import org.cordon.picture.CtVolume;
import org.cordon.picture.SlicePicture;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.Progress;
import org.cordon.report.Clinic;
import org.cordon.report.Deidentified;
import org.cordon.report.Paper;
import org.cordon.report.ReportContext;
import org.cordon.report.ReviewCsv;
import org.cordon.report.ReviewHtml;
import org.cordon.report.ReviewJson;
import org.cordon.report.SupplementStudy;
import org.cordon.report.Supplements;
import org.cordon.report.Tool;
import org.cordon.report.pdf.PdfReport;
import org.cordon.review.ClinicFolder;
import org.cordon.review.Reviewed;
import org.cordon.review.request.CaseFile;
import org.cordon.review.request.ReviewException;
import org.cordon.text.Wording;
import org.cordon.yaml.YamlException;

/**
 * Makes the files of one report, the same as the command line writes of the same plan. Images are read, and what is
 * computed beside the review is computed, once for all files. Used by one thread.
 */
final class ReportFiles {
    private final ReportWish wish;
    private final Wording words;
    private final ExecutorService workers;
    private final Optional<CtVolume> known;
    private final Optional<Clinic> clinic;
    private Optional<Made> made = Optional.empty();

    /** What all files are made of. */
    private record Made(Reviewed reviewed, ReportContext context, Optional<SlicePicture> slices) {}

    /**
     * For one wish.
     *
     * @param known images of the plan, when a screen has read them already
     */
    ReportFiles(ReportWish wish, Optional<CtVolume> known, ExecutorService workers, Wording words) {
        this.wish = wish;
        this.known = known;
        this.workers = workers;
        this.words = words;
        this.clinic = clinic(wish.plan());
    }

    /** A head that cannot be read is left out: the verdict does not depend on it. */
    private static Optional<Clinic> clinic(OpenPlan plan) {
        try {
            return ClinicFolder.of(plan.request()).flatMap(Clinic::readFolder);
        } catch (YamlException | ReviewException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * One file.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    byte[] make(ReportKind kind, Progress progress) {
        Made of = made.orElseGet(() -> computed(progress));
        made = Optional.of(of);
        ReportContext context = of.context();
        return switch (kind) {
            case PDF ->
                new PdfReport(context, clinic.flatMap(Clinic::paper).orElse(Paper.A4))
                        .write(of.reviewed().result(), of.slices());
            case HTML -> utf8(new ReviewHtml(context).write(of.reviewed().result(), of.slices()));
            case JSON -> utf8(new ReviewJson(context).write(of.reviewed().result()));
            case CSV -> utf8(new ReviewCsv(context).write(of.reviewed().result()));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Made computed(Progress progress) {
        OpenPlan plan = wish.plan();
        Supplements supplements =
                SupplementStudy.of(plan.set(), plan.request(), plan.reviewed(), wish.with(), workers, progress);
        Reviewed reviewed = plan.reviewed();
        if (wish.deIdentified()) {
            Deidentified without = new Deidentified(reviewed);
            reviewed = without.reviewed();
            supplements = without.supplements(supplements);
        }
        Map<String, Integer> skipped = new TreeMap<>();
        plan.set().skipped().stream()
                .filter(file -> !file.file().endsWith(CaseFile.NAME))
                .forEach(file -> skipped.merge(file.reason().code(), 1, Integer::sum));
        ReportContext context = new ReportContext(Tool.current(), words, skipped, Map.of())
                .of(wish.deIdentified() ? Optional.empty() : clinic)
                .with(supplements);
        Optional<CtVolume> images = known.or(() -> plan.images().flatMap(ReportFiles::images));
        return new Made(reviewed, context, Optional.of(new SlicePicture(reviewed, images)));
    }

    private static Optional<CtVolume> images(ImageSeries series) {
        try {
            return Optional.of(CtVolume.read(series, Progress.NONE));
        } catch (DicomReadException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
