package dev.concord;

import dev.concord.cli.ConcordCommand;

/** Where every `./concord` call that needs Java begins. */
public final class Concord {

    private Concord() {}

    public static void main(String[] args) {
        System.exit(ConcordCommand.commandLine().execute(args));
    }
}
