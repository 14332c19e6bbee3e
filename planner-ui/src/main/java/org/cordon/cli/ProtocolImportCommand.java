package org.cordon.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cordon.constraint.LimitSyntax;
import org.cordon.constraint.MetricSyntaxException;
import org.cordon.constraint.Protocol;
import org.cordon.constraint.Protocol.DoseRange;
import org.cordon.constraint.exchange.ExchangeFormat;
import org.cordon.constraint.exchange.Imported;
import org.cordon.constraint.exchange.ProtocolExport;
import org.cordon.constraint.exchange.ProtocolImport;
import org.cordon.constraint.exchange.RowReport.Outcome;
import org.cordon.constraint.library.ProtocolException;
import org.cordon.constraint.library.ProtocolLibrary;
import org.cordon.naming.SiteNames;
import org.cordon.report.LossJson;
import org.cordon.report.LossTerminal;
import org.cordon.report.SiteNamesYaml;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads a table of limits of another program and tells what became of every row. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        sortOptions = false,
        name = "import",
        description = "Reads a table of limits of another program, with a report on every row.",
        footer = {
            "",
            "Formats: csv (ClearPlan, ten columns), proknow (scorecard, JSON);",
            "         experimental: eclipse (clinical protocol, XML), planscorecard (template or dictionary, JSON).",
            "What is imported is Unverified: it is used only when named, and judges nothing until it is confirmed.",
            "Exit codes: 0 every row taken, 2 rows were left out, 64 usage, 65 no file of the format."
        })
final class ProtocolImportCommand implements Command {
    @Parameters(paramLabel = "FILE", description = "The file of the other program.")
    private Path file;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "F",
            description = "csv, proknow, eclipse, planscorecard.")
    private String format;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the protocol; without it made of the file's name.")
    private String id;

    @Option(
            names = "--fractions",
            paramLabel = "N[,N]",
            description = "Numbers of fractions it is for, where the file does not say.")
    private String fractions;

    @Option(
            names = "--prescription",
            paramLabel = "16[-18]",
            description = "Prescribed doses in Gy it is for; without it those of the file, else any.")
    private String prescription;

    @Option(names = "--out", paramLabel = "FILE|-", description = "Write the protocol as YAML.")
    private String out;

    @Option(
            names = "--names",
            paramLabel = "FILE|-",
            description = "Write the clinic's names.yaml with the other names that the file gives, to be confirmed.")
    private String names;

    @Mixin
    private ProtocolFolder folder;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write the report as JSON (cordon.loss/1).")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        ExchangeFormat chosen = format();
        Set<Integer> numbers = numbers();
        Optional<DoseRange> range = range();
        Path path = surroundings.folder().resolve(file);
        InputPaths.requireFile(path);
        Outputs outputs = new Outputs(surroundings, List.of(path));
        outputs.add("--json", json);
        outputs.add("--out", out);
        outputs.add("--names", names);
        outputs.check();
        Wording words = Wording.english();
        SiteNames known = names == null ? SiteNames.none() : folder.names(surroundings);
        Imported imported = read(path, chosen);
        outputs.make("--json", () -> LossJson.write(imported.report(), Version.tool(), words));
        outputs.make(
                "--names",
                () -> SiteNamesYaml.write(known, imported.report().names()).text());
        if (out != null) {
            Protocol protocol = protocol(imported, path, numbers, range);
            outputs.make(
                    "--out",
                    () -> ProtocolExport.write(protocol, ExchangeFormat.YAML).text());
        }
        outputs.write();
        String report = new LossTerminal(surroundings.style(), words).write(imported.report());
        (outputs.usesStandardOutput() ? surroundings.err() : surroundings.out()).print(report);
        return imported.report().count(Outcome.LEFT_OUT) > 0 ? ExitCode.NOT_EVALUATED : ExitCode.OK;
    }

    private static Imported read(Path path, ExchangeFormat chosen) {
        try {
            return ProtocolImport.read(path, chosen, ProtocolLibrary.label(path));
        } catch (ProtocolException e) {
            throw ProtocolChoice.failure(e);
        }
    }

    private Protocol protocol(Imported imported, Path path, Set<Integer> numbers, Optional<DoseRange> range) {
        if (imported.rules().isEmpty()) {
            throw CommandFailure.data(
                            "NO_ROW_TAKEN", "the file holds no row that could be taken, so no protocol was made")
                    .remedy("Leave --out away to see why.")
                    .build();
        }
        return imported.protocol(id(path), numbers, range)
                .orElseThrow(() -> usage(
                        "--fractions",
                        "the file does not say for how many fractions its limits are",
                        "Give --fractions, e.g. --fractions 1."));
    }

    private String id(Path path) {
        String text = id == null
                ? ProtocolLibrary.label(path).toLowerCase(Locale.ROOT).replaceAll("[.][a-z]+$", "")
                : id;
        String plain = id == null ? text.replaceAll("[^a-z0-9.-]", "-") : text;
        if (!plain.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw usage("--id", "the id is none", "Use up to 64 of a-z, 0-9, '.' and '-'.");
        }
        return plain;
    }

    private ExchangeFormat format() {
        return ExchangeFormat.of(format)
                .filter(ExchangeFormat::canImport)
                .orElseThrow(() -> usage(
                        "--format", "the format cannot be read", "Write csv, proknow, eclipse or planscorecard."));
    }

    private Set<Integer> numbers() {
        if (fractions == null) {
            return Set.of();
        }
        ImmutableSet.Builder<Integer> numbers = ImmutableSet.builder();
        for (String text : Splitter.on(',').trimResults().split(fractions)) {
            if (!text.matches("[1-9]|[1-5][0-9]|60")) {
                throw usage(
                        "--fractions", "no number of fractions", "Write it as in --fractions 1 or --fractions 3,5.");
            }
            numbers.add(Integer.parseInt(text));
        }
        return numbers.build();
    }

    private Optional<DoseRange> range() {
        if (prescription == null) {
            return Optional.empty();
        }
        List<String> ends = Splitter.on('-').trimResults().splitToList(prescription);
        try {
            double from = LimitSyntax.parseAmount(ends.get(0) + "Gy", "Gy");
            double to = LimitSyntax.parseAmount(ends.get(ends.size() - 1) + "Gy", "Gy");
            if (ends.size() <= 2 && from > 0 && from <= to) {
                return Optional.of(new DoseRange(from, to));
            }
        } catch (MetricSyntaxException noNumber) {
            throw badRange();
        }
        throw badRange();
    }

    private static CommandFailure badRange() {
        return usage("--prescription", "no dose and no range of doses", "Write it as in --prescription 16-18, in Gy.");
    }

    private static CommandFailure usage(String option, String message, String remedy) {
        return CommandFailure.usage("OPTION_VALUE", message)
                .attribute(option)
                .remedy(remedy)
                .build();
    }
}
