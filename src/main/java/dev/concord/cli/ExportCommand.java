package dev.concord.cli;

import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.release.Publishing;
import dev.concord.release.Release;
import dev.concord.release.ReleaseLabels;
import dev.concord.release.Releases;
import java.nio.file.Path;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes a release of a project into a folder. */
@Command(name = "export", description = "Writes a release: data.jsonl, schema.json, manifest.json and README.md.")
final class ExportCommand extends DatabaseCommand {

    /** What a release can be written as. */
    enum Format {
        JSONL
    }

    @Option(names = "--project", required = true, paramLabel = "P", description = "the project's name in addresses")
    private String project = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new or empty folder")
    private Path out = Path.of("");

    @Option(names = "--labels", paramLabel = "gold|all", description = "whose labels (all)")
    private ReleaseLabels labels = ReleaseLabels.ALL;

    @Option(names = "--format", paramLabel = "F", description = "jsonl")
    private Format format = Format.JSONL;

    @Override
    int run(ApplicationContext context) {
        Project chosen = context.getBean(Projects.class).require(project);
        Path folder = path(out).toAbsolutePath().normalize();
        Release release =
                context.getBean(Publishing.class).publish(new Publishing.Order(chosen.id(), labels, null, folder));
        out().printf(
                        "release %d of %s: %d records of %d articles in %s%n",
                        release.number(),
                        chosen.slug(),
                        release.records(),
                        release.articles(),
                        context.getBean(Releases.class).folder(release));
        return 0;
    }
}
