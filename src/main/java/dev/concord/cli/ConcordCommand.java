package dev.concord.cli;

import picocli.CommandLine.Command;

/** The root of the sub-commands; `./concord` itself never calls it bare. */
@Command(
        name = "concord",
        description = "Turns raw diplomatic news into labelled data.",
        subcommands = {RunCommand.class, RehearseCommand.class})
public final class ConcordCommand {}
