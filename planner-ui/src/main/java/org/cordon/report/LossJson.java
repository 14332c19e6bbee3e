package org.cordon.report;

import java.io.IOException;
import org.cordon.constraint.exchange.LossReport;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.finding.Reason;
import org.cordon.text.Wording;

/** Writes {@code cordon.loss/1}: what became of every row of a file on its way in or out. */
public final class LossJson {
    private LossJson() {}

    /** The whole document. */
    public static String write(LossReport report, Tool tool, Wording words) {
        return JsonText.object(json -> json.text("schema", "cordon.loss/1")
                .object(
                        "tool",
                        each -> each.text("name", tool.name())
                                .text("version", tool.version())
                                .text("commit", tool.commit()))
                .text("format", report.format().label())
                .flag("experimental", report.format().isExperimental())
                .text("file", report.label())
                .integer("taken", report.count(Outcome.TAKEN))
                .integer("changed", report.count(Outcome.CHANGED))
                .integer("leftOut", report.count(Outcome.LEFT_OUT))
                .objects("remarks", report.remarks(), (each, remark) -> reason(each, remark, words))
                .objects(
                        "rows",
                        report.rows(),
                        (each, row) -> each.integer("number", row.number())
                                .text("where", row.where())
                                .text("subject", row.subject())
                                .text("rule", row.ruleId())
                                .text("outcome", row.outcome().name())
                                .objects("remarks", row.remarks(), (one, remark) -> reason(one, remark, words)))
                .objects(
                        "names",
                        report.names(),
                        (each, name) -> each.text("roi", name.roi()).text("canonical", name.canonical())));
    }

    private static void reason(JsonText json, Reason reason, Wording words) throws IOException {
        json.text("code", reason.code()).args(reason.args()).text("text", words.paragraph(reason));
    }
}
