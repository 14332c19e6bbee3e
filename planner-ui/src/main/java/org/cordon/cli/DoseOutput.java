package org.cordon.cli;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cordon.report.ReportContext;
import org.cordon.text.Wording;

/** Writes what a {@code dose} command found: JSON where it was asked for, else a table. */
final class DoseOutput {
    private DoseOutput() {}

    static void write(
            Surroundings surroundings, String json, Supplier<String> table, Function<ReportContext, String> document) {
        Outputs outputs = new Outputs(surroundings, List.of());
        outputs.add("--json", json);
        outputs.check();
        outputs.make("--json", () -> document.apply(context()));
        String text = outputs.usesStandardOutput() ? "" : table.get();
        outputs.write();
        surroundings.out().print(text);
    }

    static ReportContext context() {
        return new ReportContext(Version.tool(), Wording.english(), java.util.Map.of(), java.util.Map.of());
    }
}
