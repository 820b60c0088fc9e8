package dev.concord.cli;

import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.intake.Intake;
import dev.concord.intake.IntakeReport;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds articles to a project. */
@Command(name = "import", description = "Adds articles (txt, html, a folder, a zip) to a project.")
final class ImportCommand extends DatabaseCommand {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, folders and zips")
    private List<Path> paths = List.of();

    @Option(names = "--project", required = true, paramLabel = "P", description = "the project's name in addresses")
    private String project = "";

    @Override
    int run(ApplicationContext context) {
        Project target = context.getBean(Projects.class).require(project);
        Intake intake = context.getBean(Intake.class);
        int added = 0;
        int known = 0;
        int faults = 0;
        for (Path path : paths) {
            IntakeReport report = intake.add(target.id(), path(path), name(path));
            report.faults().forEach(err()::println);
            added += report.added();
            known += report.known();
            faults += report.faults().size();
        }
        out().printf("%d added, %d there already, %d faulty%n", added, known, faults);
        return faults == 0 ? 0 : 1;
    }

    /** A record tells where an article came from, but not where this machine keeps its folders. */
    private static String name(Path given) {
        Path shown = given.isAbsolute() && given.getFileName() != null ? given.getFileName() : given;
        return shown.normalize().toString().replace('\\', '/');
    }
}
