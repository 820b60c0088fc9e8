package dev.concord.cli;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Invitations;
import dev.concord.account.IssuedLink;
import dev.concord.account.Memberships;
import dev.concord.account.Person;
import dev.concord.account.ProjectId;
import dev.concord.account.Role;
import dev.concord.account.ServerAddress;
import dev.concord.corpus.Project;
import dev.concord.corpus.Projects;
import dev.concord.shell.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts, from a shell. Passwords are made here and printed once, so that none stands in a shell's history. */
@Command(
        name = "user",
        description = "Makes and lists accounts.",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Invite.class,
            UserCommand.Join.class,
            UserCommand.Listing.class,
            UserCommand.ChangePassword.class
        })
final class UserCommand {

    @Mixin
    private HelpOption help = new HelpOption();

    @Command(name = "add", description = "Makes an account and prints its password.")
    static final class Add extends DatabaseCommand {

        @Parameters(paramLabel = "NAME", description = "what the person signs in with")
        private String name = "";

        @Option(names = "--display", paramLabel = "NAME", description = "the name shown to others")
        private @Nullable String display;

        @Option(names = "--admin", description = "may make accounts, and leads every project")
        private boolean administrator;

        @Option(names = "--project", paramLabel = "P", description = "a project to work in")
        private @Nullable String project;

        @Option(names = "--role", paramLabel = "R", description = "annotator (usual) or lead")
        private Role role = Role.ANNOTATOR;

        @Override
        int run(ApplicationContext context) {
            Project joined =
                    project == null ? null : context.getBean(Projects.class).require(project);
            String password = Accounts.randomPassword();
            AccountId made = context.getBean(Accounts.class)
                    .create(name, display == null ? name : display, password, administrator);
            if (joined != null) context.getBean(Memberships.class).join(made, joined.id(), role);
            out().println(password);
            return 0;
        }
    }

    @Command(name = "invite", description = "Prints a link by which one person comes in, within a week.")
    static final class Invite extends DatabaseCommand {

        @Option(names = "--project", paramLabel = "P", description = "where to")
        private @Nullable String project;

        @Option(names = "--role", paramLabel = "R", description = "annotator (usual) or lead")
        private Role role = Role.ANNOTATOR;

        @Option(names = "--admin", description = "to be an administrator")
        private boolean administrator;

        @Option(names = "--note", paramLabel = "TEXT", description = "for whom, as the list of invitations shows it")
        private String note = "";

        @Override
        int run(ApplicationContext context) {
            if (administrator == (project != null)) {
                throw new Refusal(Refusal.Kind.INVALID, "Say either --project P or --admin.");
            }
            var invitations = context.getBean(Invitations.class);
            IssuedLink link;
            if (project == null) {
                link = invitations.inviteAdministrator(note, null);
            } else {
                Project into = context.getBean(Projects.class).require(project);
                link = invitations.invite(into.id(), into.name(), role, note, null);
            }
            out().println(context.getBean(ServerAddress.class).of(link.path()));
            return 0;
        }
    }

    @Command(name = "join", description = "Makes an account a member of a project, or gives it another role there.")
    static final class Join extends DatabaseCommand {

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(names = "--project", paramLabel = "P", required = true)
        private String project = "";

        @Option(names = "--role", paramLabel = "R", description = "annotator (usual) or lead")
        private Role role = Role.ANNOTATOR;

        @Override
        int run(ApplicationContext context) {
            ProjectId joined = context.getBean(Projects.class).require(project).id();
            context.getBean(Memberships.class).join(person(context, name).id(), joined, role);
            return 0;
        }
    }

    @Command(name = "list", description = "Lists accounts: name, shown name, administrator, projects.")
    static final class Listing extends DatabaseCommand {

        private static final int PAGE = 500;

        @Override
        int run(ApplicationContext context) {
            var accounts = context.getBean(Accounts.class);
            for (int page = 0; ; page++) {
                List<Person> people = accounts.search("", page, PAGE);
                people.forEach(person -> out().printf(
                                "%s\t%s\t%s\t%s%n",
                                person.name(),
                                person.displayName(),
                                person.administrator() ? "administrator" : "-",
                                projects(context, person)));
                if (people.size() < PAGE) return 0;
            }
        }

        private static String projects(ApplicationContext context, Person person) {
            var memberships = context.getBean(Memberships.class);
            return context.getBean(Projects.class).findAll(memberships.projectsOf(person.id())).stream()
                    .map(project -> project.slug() + ":"
                            + memberships
                                    .role(person.id(), project.id())
                                    .map(role -> role.name().toLowerCase(Locale.ROOT))
                                    .orElse("-"))
                    .collect(Collectors.joining(" "));
        }
    }

    @Command(name = "password", description = "Gives an account a new password and prints it; ends its sessions.")
    static final class ChangePassword extends DatabaseCommand {

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Override
        int run(ApplicationContext context) {
            String password = Accounts.randomPassword();
            context.getBean(Accounts.class).changePassword(person(context, name).id(), password);
            out().println(password);
            return 0;
        }
    }

    static Person person(ApplicationContext context, String name) {
        return context.getBean(Accounts.class)
                .byName(name)
                .orElseThrow(
                        () -> new Refusal(Refusal.Kind.NOT_FOUND, "There is no account named “%s”.".formatted(name)));
    }
}
