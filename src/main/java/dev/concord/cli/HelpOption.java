package dev.concord.cli;

import picocli.CommandLine.Option;

/** What every command answers to. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "shows this")
    private boolean asked;
}
