package dev.concord.cli;

import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleanArticle;
import dev.concord.cleaning.CleaningFault;
import dev.concord.intake.CleanedRecord;
import dev.concord.record.RecordWriter;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints cleaned articles. A faulty file is named on standard error and stops no other. */
@Command(
        name = "clean",
        description = "Cleans articles and prints each as a record without labels, one JSON line each.")
final class CleanCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "text or HTML files, or folders of them")
    private List<Path> paths = new ArrayList<>();

    @Mixin
    private HelpOption help = new HelpOption();

    private final OutputStream standard;
    private final PrintStream errors;
    private boolean faults;

    CleanCommand() {
        this(new FileOutputStream(FileDescriptor.out), System.err);
    }

    CleanCommand(OutputStream standard, PrintStream errors) {
        this.standard = standard;
        this.errors = errors;
    }

    @Override
    public Integer call() throws IOException {
        try (OutputStream out = new BufferedOutputStream(standard, 1 << 16);
                RecordWriter records = new RecordWriter(out)) {
            for (Path path : paths) {
                for (Path file : sources(path)) print(file, records);
            }
        }
        return faults ? 1 : 0;
    }

    private List<Path> sources(Path path) {
        try {
            List<Path> sources = Sources.at(path);
            if (sources.isEmpty()) fault(path, "No .txt or .html file is in this folder.");
            return sources;
        } catch (NoSuchFileException e) {
            fault(path, "There is no such file.");
            return List.of();
        } catch (IOException e) {
            fault(path, "It cannot be read: " + StartFault.reason(e) + ".");
            return List.of();
        }
    }

    private void print(Path file, RecordWriter records) throws IOException {
        CleanArticle article = clean(file);
        if (article != null) records.write(CleanedRecord.of(article));
    }

    private @Nullable CleanArticle clean(Path file) {
        try {
            return ArticleCleaner.clean(file);
        } catch (CleaningFault fault) {
            String line = fault.line().isPresent() ? "line " + fault.line().getAsInt() + ": " : "";
            fault(file, line + fault.getMessage());
        } catch (IOException e) {
            fault(file, "It cannot be read: " + StartFault.reason(e) + ".");
        }
        return null;
    }

    private void fault(Path path, String what) {
        faults = true;
        errors.println(path + ": " + what);
    }
}
