package org.cordon.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cordon.assessment.TissueAlphaBeta;
import org.cordon.constraint.Comparison;
import org.cordon.constraint.Status;
import org.cordon.finding.Reason;
import org.cordon.geometry.Point3;
import org.cordon.plan.PatientIdentity;
import org.cordon.report.Paper;
import org.cordon.report.Reviews;
import org.cordon.report.Supplements;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.review.Verdict;
import org.cordon.scenario.FractionationTable;
import org.cordon.scenario.RobustnessOptions;
import org.cordon.scenario.RobustnessResult;
import org.junit.jupiter.api.Test;

class PdfReportTest {
    private static byte[] pdf(ReviewResult result) {
        return new PdfReport(Reviews.context(), Paper.A4).write(result, Optional.empty());
    }

    private static String text(byte[] pdf, int first, int last) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(first);
            stripper.setEndPage(last);
            return stripper.getText(document).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private static String text(ReviewResult result) throws IOException {
        return text(pdf(result), 1, Integer.MAX_VALUE);
    }

    private static ReviewResult of(String patient) {
        ReviewResult mixed = Reviews.mixed();
        return with(mixed, new PatientIdentity(patient, "CANARY-ID", "19610314", "F"), mixed.whatIf());
    }

    private static ReviewResult with(ReviewResult r, PatientIdentity patient, boolean whatIf) {
        return new ReviewResult(
                r.verdict(),
                whatIf,
                Optional.of(patient),
                r.protocol(),
                r.protocolReason(),
                r.prescriptions(),
                r.level(),
                r.setting(),
                r.plans(),
                r.doseLabel(),
                r.doseMaxGy(),
                r.inputs(),
                r.rows(),
                r.findings(),
                r.conformity(),
                r.curves(),
                r.configuration(),
                r.configurationSha256(),
                r.cordRisk(),
                r.reirradiation(),
                Map.of());
    }

    @Test
    void page_one_is_enough_to_decide() throws IOException {
        assertThat(text(pdf(Reviews.mixed()), 1, 1))
                .contains("Plan review", "EXAMPLE, Anna", "CANARY-ID", "14 Mar 1961, F")
                .contains("16 Gy × 1 to PTV", "T8, de novo")
                .contains("FAIL a limit is exceeded", "1 fail", "1 not evaluated")
                .contains("10.03 %", "≤ 10 %", "D0.03cc", "13.99 Gy", "92.4 %")
                .contains("Not evaluated", "Nothing is drawn in")
                .contains("Not applicable.", "Physicist, name and signature", "Remarks")
                .contains("Not a secondary dose calculation");
    }

    @Test
    void what_was_not_computed_is_said_on_page_one_and_where_it_would_stand() throws IOException {
        byte[] pdf = pdf(Reviews.mixed());

        assertThat(text(pdf, 1, 1))
                .contains("Displacements of the patient (robustness): not computed for this report.")
                .contains("Other schedules (fractionation): not computed for this report.");
        assertThat(text(pdf, 2, count(pdf)))
                .contains("it does not say whether a row still passes when the patient is displaced")
                .contains("it says nothing of other doses or numbers of fractions");
    }

    @Test
    void a_supplement_that_was_computed_is_told_on_page_one_and_shown_behind() throws IOException {
        var refused = new FractionationTable(
                List.of(),
                TissueAlphaBeta.find("tumour").orElseThrow(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(Reason.of("PRESCRIPTION_UNKNOWN")),
                List.of());
        var displaced = new RobustnessResult(
                Reviews.mixed(),
                RobustnessOptions.standard(),
                new Point3(0, 0, 0),
                "isocentre",
                688,
                List.of(),
                List.of(Reason.of("ROBUSTNESS_STATIC_CLOUD")));
        byte[] pdf = new PdfReport(
                        Reviews.context().with(new Supplements(Optional.of(refused), Optional.of(displaced))), Paper.A4)
                .write(Reviews.mixed(), Optional.empty());

        assertThat(text(pdf, 1, 1))
                .contains("(robustness): FAIL over 688 displacements.")
                .contains("(fractionation): not evaluated, see behind.")
                .doesNotContain("not computed");
        assertThat(text(pdf, 2, count(pdf)))
                .contains("Displacements of the patient: FAIL", "688 displacements", "rigid in space")
                .contains("in other schedules Not evaluated.")
                .doesNotContain("ot computed for this report");
    }

    @Test
    void letter_paper_holds_every_word_of_a4_and_nothing_falls_off_either() throws IOException {
        for (Paper paper : Paper.values()) {
            byte[] pdf = new PdfReport(Reviews.context(), paper).write(Reviews.mixed(), Optional.empty());

            assertThat(words(pdf)).as(paper.name()).containsAll(words(pdf(Reviews.mixed())));
            try (PDDocument document = Loader.loadPDF(pdf)) {
                PDRectangle page = document.getPage(0).getMediaBox();
                assertThat((double) page.getWidth()).isCloseTo(paper.widthPoints(), within(0.01));
                assertThat((double) page.getHeight()).isCloseTo(paper.heightPoints(), within(0.01));
                new Edges(page).getText(document);
            }
        }
    }

    /** The words, but for numbers of pages, which a lower sheet has more of, and the hostile name, which breaks anywhere. */
    private static Set<String> words(byte[] pdf) throws IOException {
        Set<String> words = new TreeSet<>(List.of(
                text(pdf, 1, count(pdf)).replaceAll("page \\d+ of \\d+", "").split(" ")));
        words.removeIf(word -> word.matches(".*[<>&=].*"));
        return words;
    }

    /** Fails for a letter that is not wholly inside the margins of the page. */
    private static final class Edges extends PDFTextStripper {
        private static final double LEAST_MM = 10;
        private static final double POINTS_PER_MM = 72 / 25.4;

        private final PDRectangle page;

        Edges(PDRectangle page) {
            this.page = page;
        }

        @Override
        protected void processTextPosition(TextPosition at) {
            double margin = LEAST_MM * POINTS_PER_MM;
            assertThat((double) at.getXDirAdj()).as(at.getUnicode()).isGreaterThanOrEqualTo(margin);
            assertThat((double) at.getXDirAdj() + at.getWidthDirAdj())
                    .as(at.getUnicode())
                    .isLessThanOrEqualTo(page.getWidth() - margin);
            assertThat((double) at.getYDirAdj()).as(at.getUnicode()).isBetween(margin, page.getHeight() - margin);
            super.processTextPosition(at);
        }
    }

    @Test
    void the_other_pages_hold_what_the_html_report_holds() throws IOException {
        assertThat(text(Reviews.mixed()))
                .contains("Plan quality, for information", "PIV50/TV", "4.100")
                .contains("The dose does not say to which plan it belongs.", "1 file not used")
                .contains("Other readings of the same rows", "How to read this", "Sources of the limits")
                .contains("Settings and their origin", "Cordon 1.2.3, commit abc123")
                .contains("0123456789abcdef0123456789abcdef");
    }

    @Test
    void every_page_says_whose_it_is_and_how_many_there_are() throws IOException {
        byte[] pdf = pdf(Reviews.mixed());
        int pages = count(pdf);

        for (int page = 1; page <= pages; page++) {
            assertThat(text(pdf, page, page))
                    .contains("EXAMPLE, Anna · CANARY-ID", "FAIL", "page " + page + " of " + pages);
        }
    }

    private static int count(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    @Test
    void the_same_result_gives_the_same_bytes_in_every_locale() {
        byte[] first = pdf(Reviews.mixed());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(pdf(Reviews.mixed())).isEqualTo(first);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void no_date_and_no_other_trace_of_the_moment_is_written() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(Reviews.mixed()))) {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Plan review: FAIL");
        }
    }

    @Test
    void names_in_latin_greek_cyrillic_han_kana_and_hangul_are_written_as_they_are() throws IOException {
        String name = "Müller Παπαδόπουλος Иванова Nguyễn 王小明 山田たろう 김희중";

        assertThat(text(pdf(of(name)), 1, 1)).contains(name);
    }

    @Test
    void a_script_without_a_font_is_shown_by_its_code_points_and_never_ends_the_report() throws IOException {
        assertThat(text(pdf(of("\u0645^A \ud83d\ude00")), 1, 1)).contains("<U+0645>, A <U+1F600>");
    }

    @Test
    void names_from_files_are_harmless_and_whole() throws IOException {
        assertThat(text(pdf(Reviews.mixed()), 1, 1).replace(" ", ""))
                .doesNotContain("\u001b", "\u202E")
                .contains("<script>alert(1)</script>", "<U+202E>evil<U+0007>");
    }

    @Test
    void all_fonts_are_embedded() throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf(of("王^小明")))) {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName key : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(key);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
            assertThat(names).anyMatch(name -> name.contains("IBMPlexSans"));
            assertThat(names).anyMatch(name -> name.contains("DroidSansFallback"));
        }
    }

    @Test
    void sixty_rows_go_over_pages_and_none_is_lost() throws IOException {
        List<ConstraintRow> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            var rule = Reviews.rule("organ-" + i, "Organ" + i, "D0.03cc[Gy]", Comparison.LESS_OR_EQUAL, 20);
            rows.add(
                    i % 4 == 0
                            ? Reviews.notEvaluated(
                                    rule,
                                    "Organ" + i,
                                    Status.NOT_EVALUATED,
                                    Reason.of("STRUCTURE_EMPTY", "structure", "Organ" + i))
                            : Reviews.row(rule, "Organ" + i, 3 + i * 0.1, 0.05, Status.PASS));
        }
        byte[] pdf = pdf(Reviews.result(Verdict.REVIEW, rows, List.of()));
        String brief = text(pdf, 1, 4).substring(0, text(pdf, 1, 4).indexOf("Plan quality"));

        for (ConstraintRow row : rows) {
            assertThat(brief)
                    .contains(
                            row.status() == Status.PASS
                                    ? "Pass " + row.structure() + " drawn as cord D0.03cc"
                                    : "Not evaluated " + row.structure() + " D0.03cc");
        }
        assertThat(brief.split("Status Structure Metric Value", -1)).hasSizeGreaterThan(2);
        assertThat(text(pdf, 1, count(pdf))).doesNotContain("...", "\u2026");
    }

    @Test
    void a_what_if_says_so_on_every_page_and_has_no_line_to_sign_on() throws IOException {
        ReviewResult mixed = Reviews.mixed();
        byte[] pdf = pdf(with(mixed, mixed.patient().orElseThrow(), true));

        for (int page = 1; page <= count(pdf); page++) {
            assertThat(text(pdf, page, page)).contains("WHAT-IF");
        }
        assertThat(text(pdf, 1, 1)).contains("Cannot be signed").doesNotContain("name and signature");
    }

    @Test
    void pages_are_rendered_for_a_preview() {
        try (PagePictures pictures = new PagePictures(pdf(Reviews.mixed()))) {
            PagePicture page = pictures.page(0, 1);

            assertThat(page.width()).isBetween(595, 596);
            assertThat(page.height()).isBetween(841, 842);
            assertThat(page.argb()).contains(0xFFFFFFFF).contains(0xFFFCE8EC);
        }
    }
}
