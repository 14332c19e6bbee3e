package org.cordon.report;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.cordon.constraint.Confidence;
import org.cordon.finding.Evidence;
import org.cordon.finding.Finding;
import org.cordon.finding.Reason;
import org.cordon.picture.StatusIcon;
import org.cordon.plan.InputObject;
import org.cordon.review.ConfigurationEntry;
import org.cordon.review.ConstraintRow;
import org.cordon.review.Explanations;
import org.cordon.review.ReviewResult;
import org.cordon.text.ConfirmationText;
import org.cordon.text.Mark;
import org.cordon.text.Markup;
import org.cordon.text.MetricText;
import org.cordon.text.Numbers;
import org.cordon.text.ReadingText;
import org.cordon.text.RowGroup;
import org.cordon.text.RowText;
import org.cordon.text.UidText;

/** What stands behind the first page: findings, other readings, methods, sources, inputs, configuration. */
final class HtmlDetails {
    private final Markup page;
    private final ReviewResult result;
    private final ReportContext context;

    HtmlDetails(Markup page, ReviewResult result, ReportContext context) {
        this.page = page;
        this.result = result;
        this.context = context;
    }

    void findings() {
        page.open("section").element("h2", "Findings");
        if (result.findings().isEmpty()) {
            page.element("p", "None.", "class", "caption");
        }
        page.open("ul", "class", "findings");
        for (Finding finding : result.findings()) {
            Mark mark = Mark.of(finding.severity());
            page.open("li", "class", HtmlRows.className(mark))
                    .finished(StatusIcon.svg(mark, 16))
                    .open("div");
            page.open("b").text(Mark.word(finding.severity()));
            finding.shippedSeverity()
                    .ifPresent(shipped -> page.text(" (shipped as " + Mark.word(shipped) + ", changed by the clinic)"));
            if (!finding.subject().isEmpty()) {
                page.text(", ").element("bdi", finding.subject());
            }
            page.close().element("p", context.words().sentence(finding.reason()));
            context.words().remedy(finding.reason()).ifPresent(text -> page.element("p", text, "class", "remedy"));
            for (Evidence evidence : finding.evidence()) {
                page.open("p", "class", "caption")
                        .text(evidence.fileLabel() + ", " + evidence.keyword() + ": ")
                        .element("bdi", evidence.shownValue())
                        .close();
            }
            page.close().closeLine();
        }
        page.close();
        skipped();
        page.closeLine();
    }

    private void skipped() {
        for (Map.Entry<String, Integer> entry : context.skippedByCode().entrySet()) {
            int files = entry.getValue();
            String sentence = context.words().sentence(Reason.of(entry.getKey()));
            page.element("p", files + (files == 1 ? " file" : " files") + " not used: " + sentence, "class", "caption");
        }
    }

    /** For cord rows all readings; for other rows those that would have another status. */
    void otherReadings() {
        List<ConstraintRow> rows = result.rows().stream()
                .filter(row -> row.value().isPresent() && !telling(row).isEmpty())
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        page.open("section", "class", "readings").element("h2", "Other readings of the same rows");
        page.open("table").open("tbody");
        for (ConstraintRow row : rows) {
            RowText text = RowText.of(row, result.protocol().doseToleranceGy());
            page.open("tr").open("td").element("bdi", text.structure());
            page.text(" " + MetricText.brief(row.rule().metric())).close();
            page.element("td", text.value() + " as judged", "class", "num value")
                    .open("td");
            for (ConstraintRow.Reading reading : telling(row)) {
                reading(reading, row, text);
            }
            page.close().closeLine();
        }
        page.close().close();
        page.element("p", "The icon tells what the row would be.", "class", "caption")
                .closeLine();
    }

    private static List<ConstraintRow.Reading> telling(ConstraintRow row) {
        return row.otherReadings().stream()
                .filter(reading -> RowGroup.of(row) == RowGroup.CORD || reading.status() != row.status())
                .toList();
    }

    private void reading(ConstraintRow.Reading reading, ConstraintRow row, RowText text) {
        String unit = row.rule().metric().unitSymbol();
        int decimals = Math.max(Numbers.defaultDecimals(reading.value(), unit), decimals(text.value()));
        page.open("span", "class", "reading").finished(StatusIcon.svg(Mark.of(reading.status()), 12));
        page.element("b", Numbers.fixed(reading.value(), decimals) + Numbers.NO_BREAK_SPACE + unit);
        page.text(" " + ReadingText.way(reading, context.words())).close().text(" ");
    }

    private static int decimals(String shown) {
        int point = shown.indexOf('.');
        int end = shown.indexOf(Numbers.NO_BREAK_SPACE);
        return point < 0 || end < point ? 0 : end - point - 1;
    }

    /** Rows with why they say what they say, folded; on paper those that a person would look for, open. */
    void explanations(Predicate<ConstraintRow> which) {
        List<ConstraintRow> rows = result.rows().stream().filter(which).toList();
        if (rows.isEmpty()) {
            return;
        }
        Explanations explanations = Explanations.of(result);
        boolean all = rows.size() == result.rows().size();
        page.open("section", "class", "explanations")
                .element(
                        "h2",
                        all ? "Why each row says what it says" : "Why the cord's rows and those to look at say so");
        if (all) {
            page.element("p", "On paper: rows of the cord, and those that need a person.", "class", "paper");
        }
        for (ConstraintRow row : rows) {
            RowText text = RowText.of(row, result.protocol().doseToleranceGy());
            page.open("details", "class", isForPaper(row) ? "" : "screen").open("summary");
            page.finished(StatusIcon.svg(Mark.of(row), 12)).element("bdi", row.id());
            page.text(" " + text.metric() + " " + text.value()).close();
            for (Reason reason : explanations.explain(row).all()) {
                page.element("p", context.words().paragraph(reason));
            }
            page.closeLine();
        }
        page.closeLine();
    }

    /** A page of every passing organ would hide the cord and what needs a person. */
    static boolean isForPaper(ConstraintRow row) {
        Mark mark = Mark.of(row);
        boolean attention = mark == Mark.FAIL || mark == Mark.UNKNOWN || mark == Mark.CAUTION;
        return RowGroup.of(row) == RowGroup.CORD || (attention && RowGroup.of(row) != RowGroup.OUTSIDE);
    }

    void methods() {
        page.open("section").element("h2", "How to read this");
        for (String code : List.of("COMPUTATION_ONLY", "NOT_A_SECOND_CALCULATION", "NO_MEDICAL_DEVICE")) {
            page.element("p", context.words().sentence(Reason.of(code)));
        }
        page.closeLine();
    }

    void provenance() {
        page.open("section", "class", "provenance").element("h2", "Where everything comes from");
        sources();
        inputs();
        configuration();
        page.open("p", "class", "caption");
        page.text("Cordon " + context.tool().version() + ", commit "
                + context.tool().commit() + ". Protocol " + result.protocol().id() + " version "
                + result.protocol().version() + ", sha256 ");
        page.element("code", result.protocol().sha256()).text("; configuration sha256 ");
        page.element("code", result.configurationSha256()).text(".").close();
        page.closeLine();
    }

    private void sources() {
        List<String> sources = HtmlRows.sources(result);
        page.element("h3", "Sources of the limits").open("ol", "class", "sources");
        sources.forEach(source -> page.element("li", source));
        page.close();
        List<Confidence> used = result.rows().stream()
                .map(row -> row.rule().source().confidence())
                .distinct()
                .sorted()
                .toList();
        page.open("p", "class", "caption").text("Confidence: ");
        for (Confidence confidence : used) {
            page.element("b", confidence.label());
            page.text(" " + context.words().sentence(Reason.of("CONFIDENCE_" + confidence.name())) + " ");
        }
        page.close();
        ConfirmationText.sentences(result).forEach(text -> page.element("p", text, "class", "caption"));
        result.protocol().notes().forEach(note -> page.element("p", note, "class", "caption"));
    }

    private void inputs() {
        page.element("h3", "Inputs").open("table").open("thead").open("tr");
        page.element("th", "Object")
                .element("th", "Files", "class", "num")
                .element("th", "UID")
                .element("th", "sha256");
        page.close().close().open("tbody");
        for (InputObject input : result.inputs()) {
            page.open("tr").element("td", input.label());
            page.element("td", Integer.toString(input.count()), "class", "num");
            page.open("td")
                    .element("code", UidText.shown(input.sopInstanceUid()))
                    .close();
            page.open("td").element("code", input.sha256()).close().closeLine();
        }
        page.close().close();
    }

    private void configuration() {
        page.element("h3", "Settings and their origin")
                .open("table")
                .open("thead")
                .open("tr");
        page.element("th", "Setting").element("th", "Value").element("th", "From");
        page.close().close().open("tbody");
        for (ConfigurationEntry entry : result.configuration()) {
            page.open("tr").element("td", entry.key()).open("td").element("bdi", Objects.toString(entry.value(), ""));
            page.close().element("td", entry.origin()).closeLine();
        }
        page.close().close();
    }
}
