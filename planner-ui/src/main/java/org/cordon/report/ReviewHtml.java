package org.cordon.report;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordon.picture.CurveStyle;
import org.cordon.picture.DvhPicture;
import org.cordon.picture.StatusIcon;
import org.cordon.review.Prescription;
import org.cordon.review.ReviewResult;
import org.cordon.review.StructureCurve;
import org.cordon.text.Banner;
import org.cordon.text.IdentityText;
import org.cordon.text.Markup;
import org.cordon.text.Numbers;

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

    /** The whole page. */
    public String write(ReviewResult result) {
        Markup page = new Markup();
        page.open("html", "lang", "en");
        head(page, "Plan review: " + result.verdict().name() + ", " + String.join(", ", result.plans()));
        page.open("body").open("main");
        title(page, result);
        identity(page, result);
        if (result.whatIf()) {
            page.element("p", "WHAT-IF: not the plan as it stands. Cannot be signed.", "class", "whatif");
        }
        banner(page, Banner.of(result, context.words()));
        new HtmlRows(page, result, context.words()).write();
        histogram(page, result);
        HtmlCordRisk.write(page, result, context.words());
        HtmlReirradiation.write(page, result, context.words());
        HtmlConformity.write(page, result, context.words());
        HtmlDetails details = new HtmlDetails(page, result, context);
        details.findings();
        details.otherReadings();
        details.explanations();
        details.methods();
        signature(page, result);
        details.provenance();
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
        page.open("header").open("div", "class", "brand").finished(logo()).open("div");
        page.element("h1", "Plan review").element("p", "Spine SBRT, second-opinion check of constraints");
        page.close().close().open("div", "class", "maker");
        page.element("strong", "Cordon " + context.tool().version());
        page.element("span", "Report " + reportId(result));
        page.close().closeLine();
    }

    private static Markup logo() {
        return new Markup()
                .open("svg", "width", "34", "height", "34", "viewBox", "0 0 34 34", "aria-hidden", "true")
                .empty("rect", "width", "34", "height", "34", "rx", "7", "fill", "#1D5BBF")
                .empty(
                        "path",
                        "d",
                        "M8 10c3 0 6-1 9-3 3 2 6 3 9 3v7c0 5-4 8-9 10-5-2-9-5-9-10Z",
                        "fill",
                        "none",
                        "stroke",
                        "#ffffff",
                        "stroke-width",
                        "2.4",
                        "stroke-linejoin",
                        "round")
                .empty("circle", "cx", "17", "cy", "16.5", "r", "3.4", "fill", "#ffffff")
                .close();
    }

    /** Names the report by what it was made of, so that the same input has the same name. */
    private static String reportId(ReviewResult result) {
        StringBuilder made = new StringBuilder(result.configurationSha256());
        result.inputs().forEach(input -> made.append(' ').append(input.sha256()));
        String hash = Hashing.sha256().hashString(made, StandardCharsets.UTF_8).toString();
        return hash.substring(0, 4) + "\u00b7" + hash.substring(4, 8);
    }

    private static void identity(Markup page, ReviewResult result) {
        page.open("dl", "class", "identity");
        result.patient()
                .ifPresentOrElse(
                        patient -> {
                            field(page, "Patient", IdentityText.name(patient));
                            field(page, "ID", patient.id());
                            field(page, "Born", IdentityText.born(patient));
                        },
                        () -> field(page, "Patient", "not known, or the files disagree"));
        field(page, "Plan", String.join(", ", result.plans()));
        String prescriptions = result.prescriptions().stream()
                .map(ReviewHtml::prescription)
                .reduce((first, next) -> first + "; " + next)
                .orElse("unknown");
        field(page, "Prescription", prescriptions);
        field(
                page,
                "Level, setting",
                result.level().map(Object::toString).orElse("not stated") + ", " + setting(result));
        page.closeLine();
    }

    private static String setting(ReviewResult result) {
        return switch (result.setting()) {
            case DENOVO -> "de novo";
            case REIRRADIATED -> "reirradiated";
            case POSTOP -> "post-operative";
            case INTRAMEDULLARY -> "intramedullary";
        };
    }

    private static String prescription(Prescription prescription) {
        return Numbers.shortest(prescription.doseGy()) + Numbers.NO_BREAK_SPACE + "Gy" + Numbers.NO_BREAK_SPACE
                + "\u00d7" + Numbers.NO_BREAK_SPACE + prescription.fractions() + " to " + prescription.target();
    }

    private static void field(Markup page, String label, String value) {
        page.open("div")
                .element("dt", label)
                .open("dd")
                .element("bdi", value.isEmpty() ? "not given" : value)
                .close()
                .close();
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

    private static void histogram(Markup page, ReviewResult result) {
        List<StructureCurve> curves = result.curves();
        if (curves.isEmpty()) {
            return;
        }
        page.open("section", "class", "histogram").element("h2", "Dose-volume histograms");
        page.open("ul", "class", "legend");
        for (int i = 0; i < curves.size(); i++) {
            page.open("li").finished(CurveStyle.of(curves.get(i), i).sample());
            page.element("bdi", legend(curves, i)).close();
        }
        page.close().finished(DvhPicture.svg(result));
        page.element(
                "p",
                "Each limit is a corner open to its failing side, in the colour of its structure; cumulative, percent of"
                        + " the structure's volume.",
                "class",
                "caption");
        page.closeLine();
    }

    /** A label, with the ROI's name where two curves share a label. */
    private static String legend(List<StructureCurve> curves, int index) {
        StructureCurve curve = curves.get(index);
        boolean unique = curves.stream()
                        .filter(each -> each.label().equals(curve.label()))
                        .count()
                == 1;
        return unique ? curve.label() : curve.label() + " (" + curve.info().name() + ")";
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
