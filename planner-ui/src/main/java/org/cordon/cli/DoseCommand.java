package org.cordon.cli;

/** Radiobiology: on numbers alone, and on a plan. */
@picocli.CommandLine.Command(
        mixinStandardHelpOptions = true,
        name = "dose",
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Biologically effective dose (BED) and equivalent dose in 2 Gy fractions (EQD2) by the linear-quadratic model.",
            "Doses in Gy. A number of fractions is always needed: without it there is no BED."
        },
        subcommands = {
            DoseEquivalentCommand.Bed.class,
            DoseEquivalentCommand.Eqd2.class,
            DoseInvertCommand.class,
            DoseCompareCommand.class,
            DoseOptionsCommand.class
        },
        footer = {"", "Exit codes: 0 done, 2 something asked for could not be evaluated, 64 usage."})
final class DoseCommand {}
