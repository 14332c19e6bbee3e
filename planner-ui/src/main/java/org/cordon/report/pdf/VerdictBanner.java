package org.cordon.report.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.picture.Colours;
import org.cordon.picture.StatusIcon;
import org.cordon.report.pdf.PdfCanvas.Stroke;
import org.cordon.text.Banner;
import org.cordon.text.Mark;

/** The verdict with its reasons and counters; nothing that failed or was not evaluated is dropped. */
final class VerdictBanner {
    private static final double LEAST = 68;
    private static final double MOST = 330;

    private final ReportPages pages;
    private final double x = ReportPages.MARGIN;
    private final double width;

    VerdictBanner(ReportPages pages) {
        this.pages = pages;
        this.width = pages.content();
    }

    void draw(Banner banner) {
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
                Math.max(LEAST, reasons.stream().mapToDouble(Reasoned::height).sum() + 14);
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
            if (used + laid.height() <= MOST) {
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
}
