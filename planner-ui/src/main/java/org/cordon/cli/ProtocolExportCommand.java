package org.cordon.cli;

import java.util.List;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.exchange.ExchangeFormat;
import org.cordon.constraint.exchange.Exported;
import org.cordon.constraint.exchange.ProtocolExport;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.report.LossJson;
import org.cordon.report.LossTerminal;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a protocol for another program and tells what it cannot say. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        name = "export",
        description = "Writes a protocol for another program, with a report on what the format cannot say.",
        footer = {
            "",
            "Formats: csv (ClearPlan, ten columns), proknow (scorecard, JSON), yaml (Cordon's own).",
            "Exit codes: 0 every row is in the file, 2 rows were left out."
        })
final class ProtocolExportCommand implements Command {
    @Parameters(paramLabel = "ID|FILE", description = "Id of a protocol, or a protocol file.")
    private String protocol;

    @Option(names = "--format", required = true, paramLabel = "F", description = "csv, proknow or yaml.")
    private String format;

    @Option(
            names = "--fractions",
            paramLabel = "N",
            description = "Only the rows for this number of fractions: other formats cannot say for how many a row is.")
    private Integer fractions;

    @Option(names = "--out", paramLabel = "FILE|-", description = "Where to; without it standard output.")
    private String out;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON (cordon.loss/1).")
    private String json;

    @Mixin
    private ProtocolFolder folder;

    @Override
    public int run(Surroundings surroundings) {
        ExchangeFormat chosen = ExchangeFormat.of(format)
                .filter(ExchangeFormat::canExport)
                .orElseThrow(() -> CommandFailure.usage("OPTION_VALUE", "the format cannot be written")
                        .attribute("--format")
                        .remedy("Write csv, proknow or yaml.")
                        .build());
        Outputs outputs = new Outputs(surroundings, List.of());
        outputs.add("--out", out == null ? "-" : out);
        outputs.add("--json", json);
        outputs.check();
        Wording words = Wording.english();
        Protocol whole = ProtocolChoice.named(protocol, folder.library(surroundings), surroundings);
        Protocol found = fractions == null ? whole : whole.forFractions(fractions);
        Exported exported = ProtocolExport.write(found, chosen);
        outputs.make("--out", exported::text);
        outputs.make("--json", () -> LossJson.write(exported.report(), Version.tool(), words));
        outputs.write();
        String report = new LossTerminal(surroundings.style(), words).write(exported.report());
        (outputs.usesStandardOutput() ? surroundings.err() : surroundings.out()).print(report);
        return exported.report().count(Outcome.LEFT_OUT) > 0 ? ExitCode.NOT_EVALUATED : ExitCode.OK;
    }
}
