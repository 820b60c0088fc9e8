package dev.concord.cli;

import dev.concord.release.ChangesText;
import dev.concord.release.ReleaseDiff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed from one release to another. Needs no database. */
@Command(
        name = "compare",
        description = "Tells what changed from one release to another: articles and labels, by kind and person.",
        footer = "Exit status: 0 compared, 1 one of them cannot be read, 2 wrong call.")
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "OLD", description = "folder of a release")
    private Path old = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "folder of another")
    private Path fresh = Path.of("");

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        var line = Objects.requireNonNull(spec).commandLine();
        for (Path folder : new Path[] {old, fresh}) {
            if (!Files.exists(folder.resolve("manifest.json")))
                throw new ParameterException(line, folder + " is no release: it has no manifest.json.");
        }
        try {
            line.getOut().print(ChangesText.of(ReleaseDiff.between(old, fresh)));
            line.getOut().flush();
            return 0;
        } catch (IOException e) {
            line.getErr().println("concord: " + StartFault.reason(e));
            return 1;
        }
    }
}
