package dev.concord.cli;

import dev.concord.agreement.RecordedArticles;
import dev.concord.agreement.Study;
import dev.concord.agreement.StudyOptions;
import dev.concord.record.ArticleRecord;
import dev.concord.record.RecordLine;
import dev.concord.record.RecordReader;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints how far the labellers of records agree. A faulty line is named on standard error and stops no other. */
@Command(
        name = "agreement",
        description = {
            "Measures how far the labellers of records agree: every article by two labellers or more counts.",
            "Suggestions of programs do not count, nor sheets that are not submitted. Gold and majority are compared with each"
                    + " labeller, but kept out of figures over all where there are two others."
        })
final class AgreementCommand implements Callable<Integer> {

    private static final Set<String> DERIVED = Set.of("gold", "majority");
    private static final String SUGGESTION = "suggestion";
    private static final Set<String> UNFINISHED = Set.of("open", "in_progress", "returned", "skipped");

    @Parameters(arity = "1..*", paramLabel = "FILE.jsonl", description = "records, one JSON line each")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "prints the figures as JSON")
    private boolean json;

    @Option(
            names = "--labeller",
            paramLabel = "NAME",
            description = "only these labellers (give it for each); gold and suggestion count then like any other")
    private List<String> chosen = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "of the bootstrap (default: 1); the same seed gives the same intervals")
    private long seed = StudyOptions.USUAL.seed();

    @Option(names = "--rounds", paramLabel = "N", description = "of the bootstrap (default: 1000); 0 for no intervals")
    private int rounds = StudyOptions.USUAL.rounds();

    @Mixin
    private HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    private final OutputStream standard;
    private final PrintStream errors;
    private final RecordedArticles articles = new RecordedArticles();
    private boolean faults;
    private int unfinished;

    AgreementCommand() {
        this(new FileOutputStream(FileDescriptor.out), System.err);
    }

    AgreementCommand(OutputStream standard, PrintStream errors) {
        this.standard = standard;
        this.errors = errors;
    }

    @Override
    public Integer call() throws IOException {
        if (rounds < 0 || rounds > 100_000) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--rounds must be from 0 to 100000, not " + rounds);
        }
        for (Path file : files) read(file);
        if (unfinished > 0) errors.println("Left out: records of sheets that are not submitted (" + unfinished + ").");
        StudyOptions options =
                StudyOptions.USUAL.withSeed(seed).withRounds(rounds).withApart(apart());
        Study study = new Study(options);
        articles.addTo(study);
        try (OutputStream out = new BufferedOutputStream(standard, 1 << 16)) {
            if (json) AgreementJson.write(study, out);
            else AgreementTable.write(study, options, out);
        }
        return faults ? 1 : 0;
    }

    private void read(Path file) {
        try (RecordReader reader = new RecordReader(Files.newInputStream(file))) {
            for (RecordLine line = reader.next(); line != null; line = reader.next()) take(file, line);
        } catch (NoSuchFileException e) {
            fault(file + ": There is no such file.");
        } catch (IOException e) {
            fault(file + ": It cannot be read: " + StartFault.reason(e) + ".");
        }
    }

    private void take(Path file, RecordLine line) {
        String place = file + ": line " + line.number();
        switch (line) {
            case RecordLine.Faulty faulty -> fault(place + ": " + faulty.sentence());
            case RecordLine.Good good -> {
                if (!counts(good.article())) return;
                String sentence = articles.add(good.article(), file + ", line " + line.number());
                if (sentence != null) fault(place + ": " + sentence);
            }
        }
    }

    private boolean counts(ArticleRecord record) {
        String labeller = record.labeller();
        if (labeller == null) return false;
        if (chosen.isEmpty() ? labeller.equals(SUGGESTION) : !chosen.contains(labeller)) return false;
        String status = record.provenance().status();
        if (status == null || !UNFINISHED.contains(status) || labeller.equals(SUGGESTION)) return true;
        unfinished++;
        return false;
    }

    /** They are made from the others' labels and would agree with them. Beside one labeller they are what is compared. */
    private Set<String> apart() {
        boolean two = articles.labellers().stream()
                        .filter(name -> !DERIVED.contains(name))
                        .count()
                > 1;
        return chosen.isEmpty() && two ? DERIVED : Set.of();
    }

    private void fault(String what) {
        faults = true;
        errors.println(what);
    }
}
