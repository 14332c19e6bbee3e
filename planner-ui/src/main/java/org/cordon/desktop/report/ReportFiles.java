package org.cordon.desktop.report;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cordon.desktop.session.OpenPlan;
import org.cordon.dicom.DicomReadException;
import org.cordon.picture.CtVolume;
import org.cordon.picture.SlicePicture;
import org.cordon.plan.ImageSeries;
import org.cordon.plan.Progress;
import org.cordon.report.Clinic;
import org.cordon.report.Deidentified;
import org.cordon.report.ReportContext;
import org.cordon.report.ReviewCsv;
import org.cordon.report.ReviewHtml;
import org.cordon.report.ReviewJson;
import org.cordon.report.Tool;
import org.cordon.report.pdf.PdfReport;
import org.cordon.review.CaseFile;
import org.cordon.review.EnvironmentSettings;
import org.cordon.review.Reviewed;
import org.cordon.text.Wording;
import org.cordon.yaml.YamlException;

/** Makes the files of one report, the same as the command line writes of the same plan. Used by one thread. */
final class ReportFiles {
    private final OpenPlan plan;
    private final Reviewed reviewed;
    private final ReportContext context;
    private Optional<SlicePicture> slices = Optional.empty();

    ReportFiles(OpenPlan plan, boolean deIdentified, Wording words) {
        this.plan = plan;
        this.reviewed = deIdentified ? Deidentified.of(plan.reviewed()) : plan.reviewed();
        Map<String, Integer> skipped = new TreeMap<>();
        plan.set().skipped().stream()
                .filter(file -> !file.file().endsWith(CaseFile.NAME))
                .forEach(file -> skipped.merge(file.reason().code(), 1, Integer::sum));
        this.context =
                new ReportContext(Tool.current(), words, skipped, deIdentified ? Optional.empty() : clinic(), Map.of());
    }

    /** A head that cannot be read is left out: the verdict does not depend on it. */
    private Optional<Clinic> clinic() {
        Optional<Path> folder = plan.request()
                .protocolFolder()
                .or(() -> Optional.ofNullable(plan.request().environment().get(EnvironmentSettings.PROTOCOLS))
                        .filter(text -> !text.isBlank())
                        .map(text -> Path.of(text.strip())));
        try {
            return folder.flatMap(Clinic::readFolder);
        } catch (YamlException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    byte[] make(ReportKind kind) {
        return switch (kind) {
            case PDF -> new PdfReport(context).write(reviewed.result(), slices());
            case HTML -> utf8(new ReviewHtml(context).write(reviewed.result(), slices()));
            case JSON -> utf8(new ReviewJson(context).write(reviewed.result()));
            case CSV -> utf8(new ReviewCsv(context).write(reviewed.result()));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<SlicePicture> slices() {
        if (slices.isEmpty()) {
            slices = Optional.of(new SlicePicture(reviewed, plan.images().flatMap(ReportFiles::images)));
        }
        return slices;
    }

    private static Optional<CtVolume> images(ImageSeries series) {
        try {
            return Optional.of(CtVolume.read(series, Progress.NONE));
        } catch (DicomReadException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }
}
