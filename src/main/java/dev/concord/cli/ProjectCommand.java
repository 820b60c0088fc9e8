package dev.concord.cli;

import dev.concord.corpus.Founding;
import dev.concord.corpus.NewProject;
import dev.concord.corpus.Projects;
import dev.concord.scheme.NewScheme;
import dev.concord.scheme.Scheme.Party;
import dev.concord.scheme.Scheme.Topic;
import dev.concord.shell.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Projects, from a shell. */
@Command(
        name = "project",
        description = "Makes and lists projects.",
        subcommands = {ProjectCommand.Create.class, ProjectCommand.Listing.class})
final class ProjectCommand {

    @Mixin
    private HelpOption help = new HelpOption();

    @Command(name = "create", description = "Makes a project and prints its name for commands.")
    static final class Create extends DatabaseCommand {

        @Parameters(paramLabel = "NAME", description = "as people read it")
        private String name = "";

        @Option(
                names = "--party",
                paramLabel = "ID=NAME",
                required = true,
                description = "one of the two whose ties are judged, such as JP=Japan; give it twice")
        private Map<String, String> parties = new LinkedHashMap<>();

        @Option(
                names = "--topic",
                paramLabel = "ID=NAME",
                description = "a topic, as often as needed (the three usual ones)")
        private Map<String, String> topics = new LinkedHashMap<>();

        @Option(names = "--guideline", paramLabel = "FILE", description = "the manual in Markdown (the usual one)")
        private @Nullable Path guideline;

        @Option(names = "--lead", paramLabel = "NAME", description = "who leads it first, by sign-in name")
        private @Nullable String lead;

        @Override
        int run(ApplicationContext context) throws IOException {
            if (parties.size() != 2) {
                throw new Refusal(
                        Refusal.Kind.INVALID,
                        "Give --party twice, with two ids; there are %d.".formatted(parties.size()));
            }
            List<Party> two = parties.entrySet().stream()
                    .map(one -> new Party(one.getKey(), one.getValue()))
                    .toList();
            List<Topic> all = topics.isEmpty()
                    ? NewScheme.usualTopics()
                    : topics.entrySet().stream()
                            .map(one -> new Topic(one.getKey(), one.getValue(), ""))
                            .toList();
            var wanted = new NewProject(
                    name,
                    new NewScheme(two.getFirst(), two.getLast(), all),
                    guideline == null ? "" : Files.readString(path(guideline)),
                    lead == null ? null : UserCommand.person(context, lead).id());
            out().println(context.getBean(Founding.class).create(wanted).slug());
            return 0;
        }
    }

    @Command(name = "list", description = "Lists projects: name for commands, name.")
    static final class Listing extends DatabaseCommand {

        @Override
        int run(ApplicationContext context) {
            context.getBean(Projects.class)
                    .all()
                    .forEach(project -> out().printf("%s\t%s%n", project.slug(), project.name()));
            return 0;
        }
    }
}
