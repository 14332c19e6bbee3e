package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.cordon.finding.Reason;
import org.cordon.picture.Colours;
import org.cordon.picture.Plane;
import org.cordon.picture.SlicePicture;
import org.cordon.picture.StatusIcon;
import org.cordon.report.ReportContext;
import org.cordon.report.ReportIdentity;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.review.ConstraintRow;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.ConformityText;
import org.cordon.text.Mark;
import org.cordon.text.MetricText;
import org.cordon.text.NotApplicableText;
import org.cordon.text.OriginText;
import org.cordon.text.RowGroup;

/** The page that is enough to decide: who, what, the verdict with its reasons, the rows, the slices, the signatures. */
final class FirstPage {
    private static final double FOOT = 96;
    private static final double GUTTER = 10;
    private static final double MOST_BANNER = 330;

    private final ReportPages pages;
    private final ReviewResult result;
    private final ReportContext context;
    private final double x = ReportPages.MARGIN;
    private final double width = ReportPages.CONTENT;

    FirstPage(ReportPages pages, ReviewResult result, ReportContext context) {
        this.pages = pages;
        this.result = result;
        this.context = context;
    }

    void draw(Optional<SlicePicture> slices, Optional<PDImageXObject> logo) {
        pages.newPage();
        pages.reserve(FOOT);
        foot();
        title(logo);
        identity();
        if (result.whatIf()) {
            whatIf();
        }
        banner(Banner.of(result, context.words()));
        tableTitle();
        int page = pages.number();
        double top = pages.y();
        double end = slices.map(each -> slices(each, top)).orElse(top);
        new RowsTable(pages, result, context.words()).draw();
        if (pages.number() == page) {
            pages.moveTo(Math.max(pages.y(), end));
        }
        pages.skip(5);
        notApplicable();
        notEvaluated();
        keyFigures();
    }

    private void title(Optional<PDImageXObject> logo) {
        double top = pages.y();
        MarkupTree.read(ReportIdentity.brand()).ifPresent(mark -> SvgPainter.draw(pages.canvas(), mark, x, top, 24));
        pages.canvas().text(x + 32, top + 12, "Plan review", new Ink(Weight.SEMI_BOLD, 14.5, Ink.TEXT));
        pages.canvas()
                .text(
                        x + 32,
                        top + 23,
                        "Spine SBRT, second-opinion check of constraints",
                        Ink.body(7.6).in(Ink.TEXT3));
        double right = x + width;
        if (logo.isPresent()) {
            double scale =
                    Math.min(80.0 / logo.get().getWidth(), 26.0 / logo.get().getHeight());
            double wide = logo.get().getWidth() * scale;
            double tall = logo.get().getHeight() * scale;
            pages.canvas().image(logo.get(), right - wide, top + (26 - tall) / 2, wide, tall);
            right -= wide + 10;
        }
        String clinic = context.clinic()
                .map(each -> each.name())
                .orElse("Cordon " + context.tool().version());
        pages.canvas().textRight(right, top + 11, clinic, Ink.body(8.4).strong());
        pages.canvas()
                .textRight(
                        right,
                        top + 22,
                        "Report " + ReportIdentity.id(result),
                        Ink.body(7.6).in(Ink.TEXT3));
        pages.moveTo(top + 34);
        pages.canvas().line(x, pages.y(), x + width, pages.y(), Stroke.solid(Ink.RULE, 0.6));
        pages.skip(8);
    }

    private void identity() {
        double at = x;
        double top = pages.y();
        double lowest = top;
        for (ReportIdentity.Field field : ReportIdentity.fields(result)) {
            Paragraph value = new Paragraph(pages.fonts())
                    .text(field.value(), Ink.body(8.8).strong());
            double wide =
                    Math.min(Math.max(value.widest(), pages.canvas().width(field.label(), Ink.body(7))) + 0.5, width);
            if (at > x && at + wide > x + width) {
                at = x;
                top = lowest + 4;
            }
            pages.canvas().text(at, top + 6, field.label(), Ink.body(7).in(Ink.TEXT3));
            double down = top + 9;
            for (Paragraph.Line line : value.lines(wide)) {
                line.draw(pages.canvas(), at, down);
                down += line.height();
            }
            lowest = Math.max(lowest, down);
            at += wide + 16;
        }
        pages.moveTo(lowest + 7);
    }

    private void whatIf() {
        Stroke dashed = new Stroke(Ink.ACCENT, 1.2, List.of(4f, 3f), 1, false);
        pages.canvas().draw(PdfCanvas.rounded(x, pages.y(), width, 18, 5), dashed);
        pages.canvas()
                .text(
                        x + 9,
                        pages.y() + 12,
                        ReportIdentity.WHAT_IF,
                        Ink.body(8.4).strong().in(Ink.ACCENT));
        pages.skip(24);
    }

    private void banner(Banner banner) {
        String colour = Colours.of(banner.mark());
        Ink word = new Ink(Weight.BOLD, banner.word().length() > 7 ? 15 : 20, colour);
        Ink meaning = Ink.body(7).strong().in(colour);
        double left = 42
                + Math.max(
                        pages.canvas().width(banner.word(), word),
                        pages.canvas().width(banner.meaning(), meaning))
                + 12;
        double counters = 106;
        List<Reasoned> reasons = reasons(banner, width - left - counters - 30);
        double tall =
                Math.max(62, reasons.stream().mapToDouble(Reasoned::height).sum() + 14);
        double top = pages.y();
        var frame = PdfCanvas.rounded(x, top, width, tall, 5);
        pages.canvas().fill(frame, Tinted.banner(banner.mark()), 1);
        pages.canvas().draw(frame, Stroke.solid(colour, 0.8));
        double middle = top + tall / 2;
        icon(banner.mark(), x + 11, middle - 12, 24);
        pages.canvas().text(x + 42, middle + 3, banner.word(), word);
        pages.canvas().text(x + 42, middle + 14, banner.meaning(), meaning);
        pages.canvas().line(x + left, top + 7, x + left, top + tall - 7, Stroke.solid(colour, 0.6));
        double at = top
                + 7
                + Math.max(
                        0,
                        (tall
                                        - 14
                                        - reasons.stream()
                                                .mapToDouble(Reasoned::height)
                                                .sum())
                                / 2);
        for (Reasoned reason : reasons) {
            reason.draw(x + left + 10, at);
            at += reason.height();
        }
        counts(banner, x + width - counters - 4, top + 8, counters);
        pages.moveTo(top + tall + 10);
    }

    /** A reason with its lines broken. */
    private final class Reasoned {
        private final Optional<Mark> mark;
        private final List<Paragraph.Line> lines;

        Reasoned(Optional<Mark> mark, List<Paragraph.Line> lines) {
            this.mark = mark;
            this.lines = lines;
        }

        double height() {
            return lines.stream().mapToDouble(Paragraph.Line::height).sum() + 1.5;
        }

        void draw(double left, double top) {
            mark.ifPresent(each -> icon(each, left, top + 1.4, 8));
            double at = top;
            for (Paragraph.Line line : lines) {
                line.draw(pages.canvas(), left + (mark.isPresent() ? 12 : 0), at);
                at += line.height();
            }
        }
    }

    /** All that failed or was not evaluated; of the others as many as there is room for, the rest counted. */
    private List<Reasoned> reasons(Banner banner, double room) {
        Ink ink = Ink.body(7.8);
        if (banner.reasons().isEmpty()) {
            String text = "Nothing failed, nothing is missing, nothing lies within its bounds.";
            return List.of(new Reasoned(
                    Optional.empty(),
                    new Paragraph(pages.fonts()).text(text, ink).lines(room)));
        }
        List<Reasoned> shown = new ArrayList<>();
        double used = 0;
        int left = 0;
        for (Banner.Line reason : banner.reasons()) {
            Paragraph paragraph = new Paragraph(pages.fonts())
                    .text(reason.subject(), ink.strong())
                    .text("  " + reason.text(), ink);
            Reasoned laid = new Reasoned(Optional.of(reason.mark()), paragraph.lines(room - 12));
            if (used + laid.height() <= MOST_BANNER) {
                shown.add(laid);
                used += laid.height();
            } else {
                left++;
            }
        }
        if (left > 0) {
            String text = "and " + left + " more, each in the table or the findings below";
            shown.add(new Reasoned(
                    Optional.empty(),
                    new Paragraph(pages.fonts()).text(text, ink.strong()).lines(room)));
        }
        return shown;
    }

    private void counts(Banner banner, double left, double top, double room) {
        double at = top;
        for (Banner.Count count : banner.counts()) {
            var svg = count.number() == 0 ? StatusIcon.faint(count.mark(), 14) : StatusIcon.svg(count.mark(), 14);
            double y = at;
            MarkupTree.read(svg).ifPresent(icon -> SvgPainter.draw(pages.canvas(), icon, left, y, 7));
            Ink ink = Ink.body(6.8).in(count.number() == 0 ? Ink.TEXT3 : Ink.TEXT);
            pages.canvas().text(left + 10, at + 6, count.number() + " " + count.word(), ink);
            at += 9.4;
        }
        Ink faint = Ink.body(6.2).in(Ink.TEXT3);
        for (Paragraph.Line line :
                new Paragraph(pages.fonts()).text(banner.required(), faint).lines(room)) {
            line.draw(pages.canvas(), left, at);
            at += line.height();
        }
    }

    private void icon(Mark mark, double left, double top, double size) {
        MarkupTree.read(StatusIcon.svg(mark, 24))
                .ifPresent(svg -> SvgPainter.draw(pages.canvas(), svg, left, top, size));
    }

    private void tableTitle() {
        String title =
                result.protocol().title() + ", version " + result.protocol().version();
        pages.lines(
                new Paragraph(pages.fonts()).text(title, Ink.body(9).strong()).lines(width), x);
        pages.lines(
                new Paragraph(pages.fonts())
                        .text(
                                "protocol " + OriginText.protocol(result)
                                        + "; bounds: numerical and convention together",
                                Ink.body(6.8).in(Ink.TEXT3))
                        .lines(width),
                x);
        pages.skip(3);
    }

    private double slices(SlicePicture slices, double top) {
        double left = x + RowsTable.width() + GUTTER;
        int wide = (int) Math.round(width - RowsTable.width() - GUTTER);
        int room = (int) (pages.bottom() - top) - 16;
        int axial = Math.min(wide, room * 2 / 5);
        int sagittal = Math.min(wide * 2, room - axial - 6);
        if (axial < 60 || sagittal < 80) {
            return top;
        }
        MarkupTree.read(slices.svg(Plane.AXIAL, wide, axial, 1.15))
                .ifPresent(svg -> SvgPainter.draw(pages.canvas(), svg, left, top, wide));
        MarkupTree.read(slices.svg(Plane.SAGITTAL, wide, sagittal, 1.15))
                .ifPresent(svg -> SvgPainter.draw(pages.canvas(), svg, left, top + axial + 6, wide));
        return top + axial + 6 + sagittal;
    }

    private void notApplicable() {
        for (String sentence : NotApplicableText.sentences(result, context.words())) {
            Ink ink = Ink.body(7).in(Ink.TEXT2);
            pages.lines(
                    new Paragraph(pages.fonts())
                            .text("Not applicable. ", ink.strong())
                            .text(sentence, ink)
                            .lines(width),
                    x);
        }
        pages.skip(5);
    }

    private void notEvaluated() {
        List<ConstraintRow> rows = result.rows().stream()
                .filter(row -> Mark.of(row) == Mark.UNKNOWN && RowGroup.of(row) != RowGroup.OUTSIDE)
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        String colour = Colours.of(Mark.UNKNOWN);
        List<Paragraph.Line> lines = new ArrayList<>();
        for (ConstraintRow row : rows) {
            String name = row.structure() + " " + MetricText.brief(row.rule().metric());
            lines.addAll(new Paragraph(pages.fonts())
                    .text(name, Ink.body(7.8).strong())
                    .text("  " + row.reason().map(context.words()::paragraph).orElse(""), Ink.body(7.8))
                    .lines(width - 20));
        }
        double tall = lines.stream().mapToDouble(Paragraph.Line::height).sum() + 28;
        if (tall <= ReportPages.full()) {
            pages.need(tall);
            var frame = PdfCanvas.rounded(x, pages.y(), width, tall, 5);
            pages.canvas().fill(frame, Tinted.banner(Mark.UNKNOWN), 1);
            pages.canvas().draw(frame, Stroke.solid(colour, 0.8));
        }
        pages.skip(6);
        icon(Mark.UNKNOWN, x + 9, pages.y() + 0.5, 11);
        pages.canvas()
                .text(
                        x + 25,
                        pages.y() + 9.5,
                        "Not evaluated",
                        Ink.body(9.4).strong().in(colour));
        pages.skip(16);
        pages.lines(lines, x + 10);
        pages.skip(12);
    }

    /** The few indices that people ask for first; all of them stand in the section on plan quality. */
    private void keyFigures() {
        double at = x;
        double top = pages.y();
        List<ReportIdentity.Field> fields = new ArrayList<>();
        result.conformity().stream()
                .filter(row -> row.island().isEmpty() && ConformityText.isBrief(row.value()))
                .limit(5)
                .forEach(row ->
                        fields.add(new ReportIdentity.Field(row.value().index().title(), ConformityText.value(row))));
        if (fields.isEmpty() || pages.need(28)) {
            return;
        }
        for (ReportIdentity.Field field : fields) {
            double wide = Math.max(
                    pages.canvas().width(field.label(), Ink.body(7)),
                    pages.canvas().width(field.value(), Ink.body(9.4).strong()));
            if (at + wide > x + width) {
                break;
            }
            pages.canvas().text(at, top + 7, field.label(), Ink.body(7).in(Ink.TEXT3));
            pages.canvas().text(at, top + 18, field.value(), Ink.body(9.4).strong());
            at += wide + 20;
        }
        pages.moveTo(top + 26);
    }

    /** At the foot of the first page, whatever stands above it. A what-if has no lines to sign on. */
    private void foot() {
        double top = pages.bottom() + 6;
        String statement = Banner.computationOnly(context.words()) + " "
                + context.words().sentence(Reason.of("NO_MEDICAL_DEVICE"));
        double at = top;
        for (Paragraph.Line line : new Paragraph(pages.fonts())
                .text(statement, Ink.body(6.4).in(Ink.TEXT3))
                .lines(width)) {
            line.draw(pages.canvas(), x, at);
            at += line.height();
        }
        at += 4;
        pages.canvas().draw(PdfCanvas.rounded(x, at, width, 28, 4), Stroke.solid("#B4BDCA", 0.7));
        pages.canvas().text(x + 8, at + 10, "Remarks", Ink.body(7).strong().in(Ink.TEXT2));
        if (result.whatIf()) {
            return;
        }
        double line = top + FOOT - 15;
        double half = (width - 24) / 2;
        signature("Physicist, name and signature", x, line, half);
        signature("Oncologist, name and signature", x + half + 24, line, half);
    }

    private void signature(String who, double left, double y, double wide) {
        Ink ink = Ink.body(7).in(Ink.TEXT2);
        pages.canvas().line(left, y, left + wide, y, Stroke.solid("#B4BDCA", 0.7));
        pages.canvas().text(left, y + 9, who, ink);
        pages.canvas().text(left + wide * 0.72, y + 9, "date", ink);
    }
}
