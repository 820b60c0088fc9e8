package dev.concord.cli;

import dev.concord.release.ReleaseCheck;
import dev.concord.release.ReleaseFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether releases are as they were written. Needs no database and no network. */
@Command(
        name = "verify",
        description = "Checks releases: files and checksums, every record against the scheme, counts.",
        footer = "Exit status: 0 as it was written, 1 it is not (each fault is named), 2 wrong call.")
final class VerifyCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "DIR", description = "folders of releases")
    private List<Path> folders = List.of();

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) throw new ParameterException(line, folder + " is no folder.");
        }
        boolean sound = true;
        for (Path folder : folders) {
            List<ReleaseFault> faults = ReleaseCheck.of(folder);
            sound &= faults.isEmpty();
            faults.forEach(fault -> line.getErr().println(folder + "/" + fault));
            if (faults.isEmpty()) line.getOut().println(folder + ": is as it was written.");
        }
        return sound ? 0 : 1;
    }
}
