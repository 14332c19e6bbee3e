package org.cordon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cordon.finding.Finding;
import org.cordon.review.ConformityRow;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.ConfirmationText;
import org.cordon.text.ConformityText;
import org.cordon.text.CordRiskText;
import org.cordon.text.Mark;
import org.cordon.text.NotApplicableText;
import org.cordon.text.Numbers;
import org.cordon.text.OriginText;
import org.cordon.text.RowGroup;

/**
 * Writes a review for a terminal: verdict with its reasons, what failed, what was not evaluated and why, then cord,
 * targets, organs, what stands outside, findings. Text from files is made harmless, the patient is not named.
 */
public final class ReviewTerminal {
    private static final int LABEL = 14;

    private final ReportContext context;
    private final TerminalStyle style;

    /** A writer for one context and terminal. */
    public ReviewTerminal(ReportContext context, TerminalStyle style) {
        this.context = context;
        this.style = style;
    }

    /** The whole text. */
    public String write(ReviewResult result) {
        List<String> lines = new ArrayList<>();
        banner(lines, result);
        identity(lines, result);
        lines.addAll(new TerminalRows(result, context.words(), style).lines());
        notApplicable(lines, result);
        cordRisk(lines, result);
        result.reirradiation().ifPresent(section -> {
            lines.addAll(new ReirradiationTerminal(context, style).lines(section));
            lines.add("");
        });
        quality(lines, result);
        confirmations(lines, result);
        findings(lines, result);
        foot(lines);
        return String.join("\n", lines) + "\n";
    }

    private void banner(List<String> lines, ReviewResult result) {
        Banner banner = Banner.of(result, context.words());
        lines.add(
                style.paint(banner.mark(), style.icon(banner.mark()) + " " + banner.word()) + "  " + banner.meaning());
        for (Banner.Line reason : banner.reasons()) {
            String text = style.safe(reason.subject() + ": " + reason.text());
            List<String> wrapped = TextWidth.wrap(text, style.width() - 4);
            lines.add("  " + style.paint(reason.mark(), style.icon(reason.mark())) + " " + wrapped.get(0));
            wrapped.stream().skip(1).forEach(line -> lines.add("    " + line));
        }
        String counts = banner.counts().stream()
                .map(count -> count.number() + " " + count.word())
                .collect(Collectors.joining(", "));
        paragraph(lines, "  ", counts + "; " + banner.required());
        lines.add("");
    }

    private void identity(List<String> lines, ReviewResult result) {
        field(lines, "Plan", result.plans().isEmpty() ? "none" : String.join(", ", result.plans()));
        String prescriptions = result.prescriptions().stream()
                .map(ReviewTerminal::prescription)
                .collect(Collectors.joining("; "));
        field(lines, "Prescription", prescriptions.isEmpty() ? "unknown" : prescriptions);
        field(
                lines,
                "Level",
                result.level().map(Object::toString).orElse("not stated") + OriginText.of(result, "level") + ", "
                        + result.setting().label() + OriginText.of(result, "setting"));
        field(
                lines,
                "Protocol",
                result.protocol().title() + ", version " + result.protocol().version() + " ("
                        + OriginText.protocol(result) + ")");
        field(
                lines,
                "Dose",
                result.doseLabel().isEmpty()
                        ? "none could be judged"
                        : result.doseLabel() + ", maximum " + Numbers.withUnit(result.doseMaxGy(), "Gy"));
    }

    static String prescription(Prescription prescription) {
        return Numbers.shortest(prescription.doseGy()) + Numbers.NO_BREAK_SPACE + "Gy in " + prescription.fractions()
                + (prescription.fractions() == 1 ? " fraction to " : " fractions to ") + prescription.target()
                + (prescription.prescribedTo().isEmpty() ? "" : ", " + prescription.prescribedTo()) + " ("
                + prescription.source() + ")";
    }

    private void notApplicable(List<String> lines, ReviewResult result) {
        List<String> sentences = NotApplicableText.sentences(result, context.words());
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(style.bold(RowGroup.NOT_APPLICABLE.title()));
        }
        sentences.forEach(sentence -> paragraph(lines, "  ", sentence));
    }

    private void cordRisk(List<String> lines, ReviewResult result) {
        result.cordRisk().ifPresent(section -> {
            lines.add("");
            lines.add(style.bold(CordRiskText.heading()));
            CordRiskText.lines(section, context.words()).forEach(line -> paragraph(lines, "  ", line));
        });
    }

    private void quality(List<String> lines, ReviewResult result) {
        String last = "";
        for (ConformityRow row : result.conformity()) {
            String heading = ConformityText.heading(row);
            if (!heading.equals(last)) {
                lines.add("");
                TextWidth.wrap(style.safe("Plan quality, for information: " + heading), style.width())
                        .forEach(line -> lines.add(style.bold(line)));
                last = heading;
            }
            if (ConformityText.isBrief(row.value())) {
                String beside = ConformityText.reason(row, context.words())
                        .or(() -> ConformityText.grade(row))
                        .map(text -> "; " + text)
                        .orElse("");
                paragraph(
                        lines,
                        "  ",
                        row.value().index().title() + " " + ConformityText.value(row) + "  ["
                                + row.value().index().formula() + "]" + beside);
            }
        }
    }

    private void confirmations(List<String> lines, ReviewResult result) {
        List<String> sentences = ConfirmationText.sentences(result);
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(style.bold("Confirmed limits"));
        }
        sentences.forEach(sentence -> paragraph(lines, "  ", sentence));
    }

    private void findings(List<String> lines, ReviewResult result) {
        if (result.findings().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(style.bold("Findings"));
        for (Finding finding : result.findings()) {
            Mark mark = Mark.of(finding.severity());
            String shipped = finding.shippedSeverity()
                    .map(severity -> " (shipped as " + Mark.word(severity) + ", changed by the clinic)")
                    .orElse("");
            String subject = shipped + ": " + (finding.subject().isEmpty() ? "" : finding.subject() + ": ");
            List<String> wrapped = TextWidth.wrap(
                    style.safe(Mark.word(finding.severity())
                            + subject
                            + context.words().paragraph(finding.reason())),
                    style.width() - 4);
            lines.add("  " + style.paint(mark, style.icon(mark)) + " " + wrapped.get(0));
            wrapped.stream().skip(1).forEach(line -> lines.add("    " + line));
        }
    }

    private void foot(List<String> lines) {
        lines.add("");
        if (context.skippedFiles() > 0) {
            int files = context.skippedFiles();
            paragraph(
                    lines,
                    "",
                    files + (files == 1 ? " file was" : " files were")
                            + " not used (not DICOM, or of a kind that is not read).");
        }
        paragraph(lines, "", Banner.computationOnly(context.words()));
        context.timings().ifPresent(timings -> paragraph(lines, "", timings));
    }

    private void field(List<String> lines, String label, String value) {
        List<String> wrapped = TextWidth.wrap(style.safe(value), style.width() - LABEL);
        lines.add(style.faint(TextWidth.padRight(label, LABEL)) + wrapped.get(0));
        wrapped.stream().skip(1).forEach(line -> lines.add(" ".repeat(LABEL) + line));
    }

    private void paragraph(List<String> lines, String indent, String text) {
        TextWidth.wrap(style.safe(text), style.width() - indent.length()).forEach(line -> lines.add(indent + line));
    }
}
