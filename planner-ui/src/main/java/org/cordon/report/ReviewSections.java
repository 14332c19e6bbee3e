package org.cordon.report;

import java.util.List;
import java.util.Optional;
import org.cordon.picture.SlicePicture;
import org.cordon.review.ReviewResult;
import org.cordon.text.Markup;

/** All that stands behind the first lines of a report, section by section: HTML and PDF show the same. */
public final class ReviewSections {
    private final Markup page;
    private final ReviewResult result;
    private final HtmlDetails details;
    private final ReportContext context;
    private final Optional<SlicePicture> slices;

    ReviewSections(Markup page, ReviewResult result, ReportContext context, Optional<SlicePicture> slices) {
        this.page = page;
        this.result = result;
        this.context = context;
        this.details = new HtmlDetails(page, result, context);
        this.slices = slices.filter(SlicePicture::isDrawn);
    }

    /** The sections behind a first page that holds the rows in brief, in an element of their own. */
    public static Markup forPaper(ReviewResult result, ReportContext context, Optional<SlicePicture> slices) {
        Markup page = new Markup().open("main");
        ReviewSections sections = new ReviewSections(page, result, context, slices);
        sections.pictures();
        sections.quality();
        sections.details.findings();
        HtmlSupplements.write(page, context);
        new HtmlRows(page, result, context.words()).write();
        sections.details.otherReadings();
        sections.details.explanations(HtmlDetails::isForPaper);
        sections.details.methods();
        sections.provenance();
        return page.close();
    }

    /** One sentence on each supplement, for a first page: what came out, or that it was not computed. */
    public static List<String> supplementsInBrief(ReportContext context) {
        return HtmlSupplements.inBrief(context.supplements());
    }

    /** What was found, and how, on a screen. */
    void body() {
        new HtmlRows(page, result, context.words()).write();
        pictures();
        quality();
        details.findings();
        HtmlSupplements.write(page, context);
        details.otherReadings();
        details.explanations(row -> true);
        details.methods();
    }

    private void pictures() {
        HtmlHistogram.write(page, result);
        slices.ifPresent(each -> HtmlSlices.write(page, each));
    }

    private void quality() {
        HtmlCordRisk.write(page, result, context.words());
        result.reirradiation().ifPresent(section -> HtmlReirradiation.write(page, section, context.words()));
        HtmlConformity.write(page, result, context.words());
    }

    /** Sources, inputs, settings, versions. */
    void provenance() {
        details.provenance();
    }
}
