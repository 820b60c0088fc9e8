package dev.concord.cli;

import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.release.Publishing;
import dev.concord.release.Recipe;
import dev.concord.release.Release;
import dev.concord.release.ReleaseFilter;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import dev.concord.release.SplitPlan;
import dev.concord.shell.Refusal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Publishes a release of a project into a folder. */
@Command(
        name = "export",
        description = "Writes a release: records (JSONL), schema, manifest, dataset card, and what changed.")
final class ExportCommand extends DatabaseCommand {

    /** What each split gets a share of. */
    enum Stratum {
        TOPIC
    }

    @Option(names = "--project", required = true, paramLabel = "P", description = "the project's name in addresses")
    private String project = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new or empty folder")
    private Path out = Path.of("");

    @Option(
            names = "--labels",
            paramLabel = "gold|all|majority",
            description =
                    "settled gold, every annotator and gold (default), or what more than half of the annotators say")
    private ReleaseLabels labels = ReleaseLabels.ALL;

    @Option(names = "--state", paramLabel = "settled|unsettled", description = "only articles whose gold is that")
    private ReleaseFilter.@Nullable State state;

    @Option(names = "--annotators", paramLabel = "N", description = "only articles with at least N submitted sheets")
    private int annotators;

    @Option(names = "--outlet", paramLabel = "NAME", description = "only articles of that outlet; may be repeated")
    private List<String> outlets = List.of();

    @Option(names = "--from", paramLabel = "DAY", description = "only articles published on that day or later")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "only articles published on that day or before")
    private @Nullable LocalDate to;

    @Option(
            names = "--guideline",
            paramLabel = "N",
            description = "only sheets labelled under that version; may be repeated")
    private List<Integer> guidelines = List.of();

    @Option(names = "--topic", paramLabel = "ID", description = "only articles with that topic; may be repeated")
    private List<String> topics = List.of();

    @Option(
            names = "--split",
            paramLabel = "T,V,T",
            description = "shares of train, validation and test, such as 80,10,10; one story stays together")
    private @Nullable String split;

    @Option(names = "--seed", paramLabel = "N", description = "of the lot by which stories are dealt (default: 1)")
    private long seed = 1;

    @Option(names = "--stratify", paramLabel = "topic", description = "each split gets its share of every topic")
    private @Nullable Stratum stratify;

    @Option(
            names = "--cut",
            paramLabel = "[DAY,]DAY",
            split = ",",
            description = "splits by date instead: the first days of validation and of test, or of test alone")
    private List<LocalDate> cut = List.of();

    @Option(names = "--pseudonyms", description = "annotators under names that do not tell who they are")
    private boolean pseudonyms;

    @Option(names = "--licence", paramLabel = "ID", description = "as dataset hubs name it, such as cc-by-4.0")
    private String licence = Recipe.UNKNOWN;

    @Option(
            names = "--format",
            paramLabel = "F",
            split = ",",
            description =
                    "also in these formats, beside jsonl: csv, conll, spacy, brat, webannotation, labelstudio, doccano,"
                            + " citron, xmi, parquet")
    private List<String> formats = List.of();

    @Override
    int run(ApplicationContext context) {
        Project chosen = context.getBean(Projects.class).require(project);
        Path folder = path(out).toAbsolutePath().normalize();
        Release release =
                context.getBean(Publishing.class).publish(new Publishing.Order(chosen.id(), recipe(), null, folder));
        out().printf(
                        "release %d of %s: %d records of %d articles in %s%n",
                        release.number(),
                        chosen.slug(),
                        release.records(),
                        release.articles(),
                        context.getBean(Releases.class).folder(release));
        return 0;
    }

    /** What cannot be a recipe is a wrong call. */
    private Recipe recipe() {
        try {
            return composed();
        } catch (Refusal refusal) {
            throw wrong(refusal.getMessage());
        }
    }

    private Recipe composed() {
        var filter = new ReleaseFilter(
                state, annotators, new TreeSet<>(outlets), from, to, new TreeSet<>(guidelines), new TreeSet<>(topics));
        return new Recipe(labels, filter, plan(), pseudonyms, licence, Recipe.formats(formats));
    }

    private @Nullable SplitPlan plan() {
        if (split != null && !cut.isEmpty()) throw wrong("--split and --cut exclude each other.");
        if (cut.size() > 2) throw wrong("--cut takes one day or two.");
        if (split == null && stratify != null) throw wrong("--stratify goes with --split.");
        if (split != null) return SplitPlan.ratio(split, seed, stratify != null);
        if (cut.isEmpty()) return null;
        return new SplitPlan.ByDate(cut.size() == 2 ? cut.getFirst() : null, cut.getLast());
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), sentence);
    }
}
