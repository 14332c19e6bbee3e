package org.cordon.cli;

import java.nio.file.Path;
import java.util.List;
import org.cordon.report.Paper;
import org.cordon.report.ReportContext;
import org.cordon.report.ReviewCsv;
import org.cordon.report.ReviewHtml;
import org.cordon.report.ReviewJson;
import org.cordon.report.ReviewTerminal;
import org.cordon.report.pdf.PdfReport;
import org.cordon.review.ReviewResult;

/** Writes a review in the formats that were asked for, and as a table unless standard output is taken. */
final class ReviewOutputs {
    private final Surroundings surroundings;
    private final Outputs outputs;

    ReviewOutputs(Surroundings surroundings, List<Path> inputs, Targets targets) {
        this.surroundings = surroundings;
        this.outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", targets.json());
        outputs.add("--html", targets.html());
        outputs.add("--pdf", targets.pdf());
        outputs.add("--csv", targets.csv());
        outputs.requireFile("--pdf");
        outputs.check();
    }

    /** Where each format goes; {@code null} when it was not asked for. */
    record Targets(String json, String html, String pdf, String csv) {}

    /** Whether a document takes standard output, so that nothing else may be written there. */
    boolean usesStandardOutput() {
        return outputs.usesStandardOutput();
    }

    void write(PlanCheck check, ReportContext context, Paper paper) {
        ReviewResult result = check.result();
        outputs.makeFile("--pdf", () -> new PdfReport(context, paper).write(result, check.slices()));
        outputs.make("--html", () -> new ReviewHtml(context).write(result));
        outputs.make("--csv", () -> new ReviewCsv(context).write(result));
        outputs.make("--json", () -> new ReviewJson(context).write(result));
        String table =
                outputs.usesStandardOutput() ? "" : new ReviewTerminal(context, surroundings.style()).write(result);
        outputs.write();
        surroundings.out().print(table);
    }
}
