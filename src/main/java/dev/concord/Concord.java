package dev.concord;

import dev.concord.cli.ConcordCommand;
import picocli.CommandLine;

/** Where every `./concord` call that needs Java begins. */
public final class Concord {

    private Concord() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new ConcordCommand()).execute(args));
    }
}
