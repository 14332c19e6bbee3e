package org.cordon.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.naming.GivenNames;
import org.cordon.naming.NameSurvey;
import org.cordon.naming.SiteName;
import org.cordon.naming.SiteNames;
import org.cordon.naming.SiteNamesFile;
import org.cordon.plan.StructureSet;
import org.cordon.report.NamesJson;
import org.cordon.report.NamesReport;
import org.cordon.report.NamesTerminal;
import org.cordon.report.SiteNamesYaml;
import org.cordon.text.SafeText;
import org.cordon.text.Wording;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what the names of structures are taken for, and keeps what a person confirms. */
@picocli.CommandLine.Command(
        name = "names",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells what each structure's name is taken for and why, and keeps the names a clinic confirms.",
        footer = {
            "",
            "A clinic's names lie in the file names.yaml of its folder and hold for all its plans. With --out, those"
                    + " that",
            "are there are kept, those given by --learn are added, and near names are proposed: an entry without",
            "confirmedBy and confirmedOn must be completed or deleted before the file can be used."
        })
final class NamesCommand implements Command {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "DICOM files and folders, searched recursively.")
    private List<Path> paths;

    @Option(names = "--names", paramLabel = "FILE", description = "The clinic's names; without it those of its folder.")
    private Path names;

    @Mixin
    private ProtocolFolder folder;

    @Option(
            names = "--learn",
            paramLabel = "ROI=Canonical",
            description = "A name to confirm for all plans, e.g. 'RM_Planung=SpinalCord'. Repeatable.")
    private List<String> learn = List.of();

    @Option(names = "--confirmed-by", paramLabel = "NAME", description = "Who confirms, with --learn.")
    private String confirmedBy;

    @Option(names = "--confirmed-on", paramLabel = "DATE", description = "When, as in 2026-03-01, with --learn.")
    private String confirmedOn;

    @Option(names = "--out", paramLabel = "FILE|-", description = "Write the clinic's names with what is new.")
    private String out;

    @Option(names = "--json", paramLabel = "FILE|-", description = "Write JSON (cordon.names/1).")
    private String json;

    @Override
    public int run(Surroundings surroundings) {
        List<Path> inputs = InputPaths.resolved(paths, surroundings);
        SiteNames site = site(surroundings);
        List<SiteName> learned = learned();
        Outputs outputs = new Outputs(surroundings, inputs);
        outputs.add("--json", json);
        outputs.add("--out", out);
        outputs.check();
        Wording words = Wording.english();
        try (ConsoleProgress progress = new ConsoleProgress(surroundings)) {
            PlanInput input = PlanInput.read(inputs, progress);
            input.tellSkipped(surroundings, words);
            progress.clear();
            List<NamesReport> reports = reports(input, site);
            outputs.make("--json", () -> NamesJson.write(reports, Version.tool(), words));
            SiteNamesYaml.Written yaml = SiteNamesYaml.write(site, learned, reports, words);
            outputs.make("--out", yaml::text);
            outputs.write();
            if (!outputs.usesStandardOutput()) {
                surroundings.out().print(new NamesTerminal(surroundings.style(), words).write(reports));
            }
            if (out != null && yaml.proposals() > 0) {
                surroundings
                        .err()
                        .println("cordon: " + yaml.proposals()
                                + " proposed names await confirmedBy and confirmedOn before the file can be used");
            }
            return ExitCode.OK;
        }
    }

    private static List<NamesReport> reports(PlanInput input, SiteNames site) {
        List<StructureSet> sets = input.set().structureSets();
        if (sets.isEmpty()) {
            throw CommandFailure.data("NO_STRUCTURES", "the files hold no readable structure set (RTSTRUCT)")
                    .remedy("Add the structure set.")
                    .build();
        }
        GivenNames given = new GivenNames(Map.of(), site);
        return sets.stream()
                .map(set -> new NamesReport(set.input().label(), NameSurvey.read(set.structures(), given)))
                .toList();
    }

    private SiteNames site(Surroundings surroundings) {
        if (names == null) {
            return folder.names(surroundings);
        }
        Path file = surroundings.folder().resolve(names);
        InputPaths.requireFile(file);
        return ProtocolFolder.read(() -> SiteNamesFile.read(file));
    }

    private List<SiteName> learned() {
        if (learn.isEmpty()) {
            return List.of();
        }
        if (out == null || confirmedBy == null || confirmedBy.isBlank() || confirmedOn == null) {
            throw usage(
                    "--learn",
                    "a name is only learned when it is known who confirms it, when, and where it is kept",
                    "Give --confirmed-by, --confirmed-on and --out as well.");
        }
        LocalDate day = day();
        List<SiteName> learned = new ArrayList<>();
        for (String text : learn) {
            int split = text.lastIndexOf('=');
            if (split < 1) {
                throw usage("--learn", "a name has no structure", "Write it as in --learn \"RM_Planung=SpinalCord\".");
            }
            learned.add(SiteNamesFile.confirmed(
                            text.substring(0, split).strip(),
                            text.substring(split + 1).strip(),
                            confirmedBy.strip(),
                            day)
                    .orElseThrow(() -> usage(
                            "--learn",
                            "a name that may never match by itself (a helper, a cut, a part), or no canonical name",
                            "Map such a structure case by case; write canonical names such as SpinalCord, Lung_L.")));
        }
        return learned;
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(SafeText.oneLine(confirmedOn));
        } catch (DateTimeException noDate) {
            throw usage("--confirmed-on", "the value of --confirmed-on is no date", "Write it as in 2026-03-01.");
        }
    }

    private static CommandFailure usage(String option, String message, String remedy) {
        return CommandFailure.usage("OPTION_VALUE", message)
                .attribute(option)
                .remedy(remedy)
                .build();
    }
}
