package org.cordon.report;

import java.util.List;
import org.cordon.scenario.FractionationTable;
import org.cordon.text.Markup;

/** Writes a fractionation table as one self-contained HTML file. */
public final class FractionationHtml {
    private final ReportContext context;

    /** A writer for one context. */
    public FractionationHtml(ReportContext context) {
        this.context = context;
    }

    /** The whole page. */
    public String write(FractionationTable table) {
        HtmlShell shell = new HtmlShell(context);
        Markup page = shell.open("Other schedules");
        shell.title(
                "Other schedules", "Spine SBRT, what the rules say of this dose distribution when it is scaled", "");
        shell.identity(List.of(ReportIdentity.prescriptions(table.prescriptions())));
        HtmlFractionation.write(page, table, context.words());
        return shell.close();
    }
}
