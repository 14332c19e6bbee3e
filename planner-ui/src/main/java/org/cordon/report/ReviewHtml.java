package org.cordon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        Markup page = new Markup();
        page.open("html", "lang", "en");
        head(page, "Plan review: " + result.verdict().name() + ", " + String.join(", ", result.plans()));
        page.open("body").open("main");
        title(page, result);
        identity(page, result);
        if (result.whatIf()) {
            page.element("p", ReportIdentity.WHAT_IF, "class", "whatif");
        }
        banner(page, Banner.of(result, context.words()));
        ReviewSections sections = new ReviewSections(page, result, context, slices);
        sections.body();
        signature(page, result);
        sections.provenance();
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page + "\n";
    }

    static void head(Markup page, String title) {
        page.open("head")
                .empty("meta", "charset", "utf-8")
                .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .empty("meta", "name", "referrer", "content", "no-referrer")
                .element("title", title)
                .styleSheet(styleSheet())
                .close();
    }

    private static String styleSheet() {
        try (InputStream in = ReviewHtml.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void title(Markup page, ReviewResult result) {
        page.open("header")
                .open("div", "class", "brand")
                .finished(ReportIdentity.brand())
                .open("div");
        page.element("h1", "Plan review").element("p", "Spine SBRT, second-opinion check of constraints");
        page.close().close().open("div", "class", "maker");
        page.element(
                "strong",
                context.clinic()
                        .map(Clinic::name)
                        .orElse("Cordon " + context.tool().version()));
        page.element("span", "Report " + ReportIdentity.id(result));
        page.close().closeLine();
    }

    private static void identity(Markup page, ReviewResult result) {
        page.open("dl", "class", "identity");
        for (ReportIdentity.Field field : ReportIdentity.fields(result)) {
            page.open("div").element("dt", field.label()).open("dd");
            page.element("bdi", field.value()).close().close();
        }
        page.closeLine();
    }

    private static void banner(Markup page, Banner banner) {
        page.open("section", "class", "banner " + HtmlRows.className(banner.mark()));
        page.open("div", "class", "verdict")
                .finished(StatusIcon.svg(banner.mark(), 42))
                .open("div");
        page.element("strong", banner.word())
                .element("span", banner.meaning())
                .close()
                .close();
        page.open("ul", "class", "reasons");
        for (Banner.Line line : banner.reasons()) {
            page.open("li").finished(StatusIcon.svg(line.mark(), 16)).open("span");
            page.open("b").element("bdi", line.subject()).close().text(" ").text(line.text());
            page.close().close();
        }
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
