package dev.concord.cli;

import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.exchange.LabelFiles;
import dev.concord.exchange.LabelImport;
import dev.concord.exchange.LabelMapping;
import dev.concord.exchange.LabelOrder;
import dev.concord.exchange.LabelReport;
import dev.concord.intake.Columns;
import dev.concord.intake.Intake;
import dev.concord.intake.IntakeReport;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles to a project. */
@Command(
        name = "import",
        description =
                "Adds articles to a project: files of text or HTML, tables, web archives, folders and zips of them, "
                        + "and pages, feeds and sitemaps of the web; or labels: records and folders of releases.")
final class ImportCommand extends DatabaseCommand {

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description =
                    "files (txt, html, jsonl, csv, tsv, warc, warc.gz, gz, zip), folders, and addresses (https://…)")
    private List<String> paths = List.of();

    @Option(names = "--project", required = true, paramLabel = "P", description = "the project's name in addresses")
    private String project = "";

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "WHAT=COLUMN",
            description = "which column holds what: text or html, title, published, url, outlet, language")
    private Map<String, String> columns = Map.of();

    @Option(names = "--urls", paramLabel = "FILE", description = "a file with an address on each line")
    private @Nullable Path urls;

    @Option(
            names = "--labeller",
            paramLabel = "OLD=NEW",
            description = "what a labeller of the records is called here, as often as needed")
    private Map<String, String> labellers = Map.of();

    @Option(
            names = "--format",
            paramLabel = "TOOL",
            description = "the paths hold labels of another tool: brat, cas (XMI, JSON), labelstudio or doccano")
    private @Nullable String format;

    @Option(
            names = "--map",
            paramLabel = "NAME=MEANING",
            description = "what a name of that tool means here: mention, direct, indirect, mixed, quote, cue, article; "
                    + "for values speaker-value, sentiment, topic, type, note; or nothing")
    private Map<String, String> meanings = Map.of();

    @Option(names = "--as", paramLabel = "NAME", description = "whose labels they are where the files do not say")
    private @Nullable String as;

    @Option(
            names = "--as-suggestions",
            description = "all labels are a model's: annotators accept or refuse them, and none is a label before")
    private boolean asSuggestions;

    @Option(names = "--dry-run", description = "only says what would be done")
    private boolean dry;

    private int added;
    private int known;
    private int faults;

    @Override
    int run(ApplicationContext context) throws IOException {
        Project target = context.getBean(Projects.class).require(project);
        Intake intake = context.getBean(Intake.class);
        Columns mapping = columns.isEmpty() ? Columns.USUAL_NAMES : Columns.of(columns);
        List<String> addresses = addresses();
        if (paths.isEmpty() && addresses.isEmpty())
            throw new Refusal(Refusal.Kind.INVALID, "Nothing to import: give files, folders or addresses.");
        LabelFiles labels = new LabelFiles();
        boolean articlesToo = !addresses.isEmpty();
        for (String path : paths) {
            if (isAddress(path)) continue;
            Path file = path(Path.of(path));
            String name = name(Path.of(path));
            if (format != null) {
                labels.add(file, name, format, meanings(), as);
                continue;
            }
            if (labels.addRecords(file, name)) continue;
            count(intake.add(target.id(), file, name, mapping));
            articlesToo = true;
        }
        if (!addresses.isEmpty()) count(intake.fetch(target.id(), addresses));
        if (articlesToo) out().printf("%d added, %d there already, %d faulty%n", added, known, faults);
        if (!labels.isEmpty()) labels(context.getBean(LabelImport.class), target, labels);
        return faults == 0 ? 0 : 1;
    }

    /** Whoever has the machine may make accounts: labellers who are not here get one that nobody can sign in to. */
    private void labels(LabelImport labelImport, Project target, LabelFiles files) {
        LabelOrder order = new LabelOrder(target.id(), labellers, true, asSuggestions, null);
        LabelReport report = dry ? labelImport.look(order, files) : labelImport.run(order, files, read -> {});
        report.faults().forEach(err()::println);
        int untold = report.faulty() - report.faults().size();
        if (untold > 0) err().printf("… and %d more faults%n", untold);
        report.made().forEach(name -> out().printf("%s is a member now%n", name));
        report.files()
                .forEach(file -> file.unmapped()
                        .forEach((what, count) ->
                                out().printf("%s: left out %d times: %s%n", file.name(), count, what)));
        out().printf(
                        "%d sheets and %d proposals %s, %d there already, %d new articles, %d new speakers, %d faulty%n",
                        report.sheets(),
                        report.proposals(),
                        dry ? "would be added" : "added",
                        report.known(),
                        report.articles(),
                        report.speakers(),
                        report.faulty());
        faults += report.faulty();
    }

    private LabelMapping meanings() {
        return new LabelMapping(meanings.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> LabelMapping.Meaning.of(one.getValue()))));
    }

    private void count(IntakeReport report) {
        report.faults().forEach(err()::println);
        added += report.added();
        known += report.known();
        faults += report.faults().size();
    }

    private List<String> addresses() throws IOException {
        List<String> addresses =
                new ArrayList<>(paths.stream().filter(ImportCommand::isAddress).toList());
        if (urls == null) return addresses;
        Path list = path(urls);
        if (!Files.isRegularFile(list)) throw new Refusal(Refusal.Kind.INVALID, urls + ": there is no such file.");
        for (String line : Files.readAllLines(list)) {
            if (!line.isBlank() && !line.startsWith("#")) addresses.add(line.strip());
        }
        return addresses;
    }

    private static boolean isAddress(String path) {
        return path.startsWith("http://") || path.startsWith("https://");
    }

    /** A record tells where an article came from, but not where this machine keeps its folders. */
    private static String name(Path given) {
        Path shown = given.isAbsolute() && given.getFileName() != null ? given.getFileName() : given;
        return shown.normalize().toString().replace('\\', '/');
    }
}
