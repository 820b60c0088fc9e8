package dev.concord.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Where every `./concord` call that needs Java begins: the root of the sub-commands. */
@Command(
        name = "concord",
        description = "Turns raw diplomatic news into labelled data.",
        subcommands = {
            RunCommand.class,
            CleanCommand.class,
            AgreementCommand.class,
            ImportCommand.class,
            ProjectCommand.class,
            UserCommand.class,
            TokenCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            CompareCommand.class,
            RehearseCommand.class
        })
public final class ConcordCommand {

    /** The running server's, when the command runs inside one. */
    final @Nullable ApplicationContext server;

    /** Relative paths of the call are relative to this folder. */
    final Path folder;

    private ConcordCommand(@Nullable ApplicationContext server, Path folder) {
        this.server = server;
        this.folder = folder;
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command as called from a shell. */
    static CommandLine commandLine() {
        return line(new ConcordCommand(null, Path.of("")));
    }

    /** The command as it runs inside a server, for a caller in another folder. */
    static CommandLine within(ApplicationContext server, Path folder) {
        return line(new ConcordCommand(server, folder));
    }

    private static CommandLine line(ConcordCommand root) {
        return new CommandLine(root).setCaseInsensitiveEnumValuesAllowed(true);
    }
}
