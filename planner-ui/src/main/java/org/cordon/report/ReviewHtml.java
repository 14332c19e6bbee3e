package org.cordon.report;

import java.util.List;
import java.util.Optional;
import org.cordon.picture.SlicePicture;
import org.cordon.picture.StatusIcon;
import org.cordon.review.ReviewResult;
import org.cordon.text.Banner;
import org.cordon.text.Markup;

/**
 * Writes a review as one self-contained HTML file: no script, nothing fetched, fit for A4 and Letter. What a person must
 * know stands on the first page: who, which plan, the verdict with its reasons, the rows.
 */
public final class ReviewHtml {
    private final ReportContext context;

    /** A writer for one context. */
    public ReviewHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page, without slices. */
    public String write(ReviewResult result) {
        return write(result, Optional.empty());
    }

    /** The whole page. */
    public String write(ReviewResult result, Optional<SlicePicture> slices) {
        HtmlShell shell = new HtmlShell(context);
        Markup page = shell.open("Plan review: " + result.verdict().name() + ", " + String.join(", ", result.plans()));
        shell.title("Plan review", "Spine SBRT, second-opinion check of constraints", ReportIdentity.report(result));
        shell.identity(ReportIdentity.fields(result));
        if (result.whatIf()) {
            page.element("p", ReportIdentity.WHAT_IF, "class", "whatif");
        }
        banner(shell, page, Banner.of(result, context.words()));
        ReviewSections sections = new ReviewSections(page, result, context, slices);
        sections.body();
        signature(page, result);
        sections.provenance();
        return shell.closed();
    }

    private static void banner(HtmlShell shell, Markup page, Banner banner) {
        shell.banner(banner.mark(), banner.word(), banner.meaning());
        banner.reasons().forEach(line -> shell.reason(line.mark(), line.subject(), line.text()));
        if (banner.reasons().isEmpty()) {
            page.element("li", "Nothing failed, nothing is missing, nothing lies within its bounds.");
        }
        page.close().open("ul", "class", "counts");
        for (Banner.Count count : banner.counts()) {
            page.open("li", "class", count.number() == 0 ? "zero" : "");
            page.finished(count.number() == 0 ? StatusIcon.faint(count.mark(), 14) : StatusIcon.svg(count.mark(), 14));
            page.text(count.number() + " " + count.word()).close();
        }
        page.element("li", banner.required(), "class", "zero").close().closeLine();
    }

    private static void signature(Markup page, ReviewResult result) {
        page.open("section", "class", "sign");
        page.element("div", "Remarks", "class", "remarks");
        if (!result.whatIf()) {
            page.open("div", "class", "lines");
            for (String who : List.of("Physicist, name and signature", "Oncologist, name and signature")) {
                page.open("div").element("span", who).element("span", "date").close();
            }
            page.close();
        }
        page.closeLine();
    }
}
