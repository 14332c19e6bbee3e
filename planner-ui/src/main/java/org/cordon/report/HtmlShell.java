package org.cordon.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cordon.finding.Reason;
import org.cordon.picture.StatusIcon;
import org.cordon.text.Mark;
import org.cordon.text.Markup;

/**
 * What every HTML report has around its sections: a head that lets nothing be fetched, whose report it is, whom it is
 * about, the verdict, and what it is not.
 */
final class HtmlShell {
    private final Markup page = new Markup();
    private final ReportContext context;

    HtmlShell(ReportContext context) {
        this.context = context;
    }

    /** Opens the page. */
    Markup open(String title) {
        page.open("html", "lang", "en");
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
        return page.open("body").open("main");
    }

    private static String styleSheet() {
        try (InputStream in = HtmlShell.class.getResourceAsStream("report.css")) {
            if (in == null) {
                throw new IllegalStateException("report.css is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name of the report, what it is, whose it is. */
    void title(String name, String meaning, String id) {
        page.open("header")
                .open("div", "class", "brand")
                .finished(ReportIdentity.brand())
                .open("div");
        page.element("h1", name).element("p", meaning);
        page.close().close().open("div", "class", "maker");
        page.element(
                "strong",
                context.clinic()
                        .map(Clinic::name)
                        .orElse("Cordon " + context.tool().version()));
        page.element("span", id).close().closeLine();
    }

    void identity(List<ReportIdentity.Field> fields) {
        page.open("dl", "class", "identity");
        for (ReportIdentity.Field field : fields) {
            page.open("div").element("dt", field.label()).open("dd");
            page.element("bdi", field.value()).close().close();
        }
        page.closeLine();
    }

    /** Opens the banner and a list of reasons in it; both are closed by whoever fills them. */
    void banner(Mark mark, String word, String meaning) {
        page.open("section", "class", "banner " + HtmlRows.className(mark), "aria-label", "Verdict");
        page.open("div", "class", "verdict").finished(StatusIcon.svg(mark, 42)).open("div");
        page.element("strong", word).element("span", meaning).close().close();
        page.open("ul", "class", "reasons");
    }

    /** A reason with its icon. */
    void reason(Mark mark, String subject, String text) {
        page.open("li").finished(StatusIcon.svg(mark, 16)).open("span");
        page.open("b").element("bdi", subject).close().text(" ").text(text);
        page.close().close();
    }

    /** Says which program made it and what it is not, and closes the page. */
    String close() {
        page.open("footer")
                .element(
                        "p",
                        "Cordon " + context.tool().version() + ", commit "
                                + context.tool().commit() + ". "
                                + context.words().sentence(Reason.of("NO_MEDICAL_DEVICE")),
                        "class",
                        "caption");
        context.timings().ifPresent(timings -> page.element("p", timings, "class", "caption"));
        page.close();
        return closed();
    }

    /** Closes the page as it is. */
    String closed() {
        page.close().close().close();
        return "<!DOCTYPE html>\n" + page + "\n";
    }
}
