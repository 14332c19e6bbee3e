package org.cordon.cli;

import picocli.CommandLine.Command;

/** The command without a command: usage and version. */
@Command(
        name = "cordon",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Checks spine SBRT plans: reads DICOM RT, computes every number itself, judges it against published limits.",
            "A second opinion: no medical device, and no secondary dose calculation (the planning system's dose is taken as it is)."
        },
        footer = {
            "",
            "Exit codes: 0 PASS, 1 FAIL, 2 REVIEW (a person must look), 64 usage or a choice to be made,",
            "            65 no report possible, 70 internal error, 74 input or output error."
        })
final class RootCommand {}
