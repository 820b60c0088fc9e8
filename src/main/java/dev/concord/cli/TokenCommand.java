package dev.concord.cli;

import dev.concord.account.Scope;
import dev.concord.account.Tokens;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tokens for programs, from a shell. */
@Command(
        name = "token",
        description = "Makes, lists and revokes tokens for programs.",
        subcommands = {TokenCommand.Create.class, TokenCommand.Listing.class, TokenCommand.Revoke.class})
final class TokenCommand {

    @Command(name = "create", description = "Makes a token and prints it, this once.")
    static final class Create extends DatabaseCommand {

        @Option(names = "--user", paramLabel = "U", required = true, description = "whose token it is")
        private String user = "";

        @Option(names = "--scope", paramLabel = "S", required = true, description = "read, annotate, lead or admin")
        private Scope scope = Scope.READ;

        @Option(names = "--days", paramLabel = "N", description = "how long it works (until it is revoked)")
        private @Nullable Integer days;

        @Override
        int run(ApplicationContext context) {
            var account = UserCommand.person(context, user).id();
            Duration lifetime = days == null ? null : Duration.ofDays(days);
            out().println(context.getBean(Tokens.class).create(account, scope, lifetime));
            return 0;
        }
    }

    @Command(name = "list", description = "Lists an account's tokens: number, scope, made, expires, last used.")
    static final class Listing extends DatabaseCommand {

        @Option(names = "--user", paramLabel = "U", required = true)
        private String user = "";

        @Override
        int run(ApplicationContext context) {
            context.getBean(Tokens.class)
                    .list(UserCommand.person(context, user).id())
                    .forEach(token -> out().printf(
                                    "%d\t%s\t%s\t%s\t%s%n",
                                    token.id(),
                                    token.scope().word(),
                                    token.created(),
                                    token.expires() == null ? "-" : token.expires(),
                                    token.lastUsed() == null ? "-" : token.lastUsed()));
            return 0;
        }
    }

    @Command(name = "revoke", description = "Ends a token at once.")
    static final class Revoke extends DatabaseCommand {

        @Parameters(paramLabel = "NUMBER", description = "as listed")
        private long token;

        @Override
        int run(ApplicationContext context) {
            context.getBean(Tokens.class).revoke(token);
            return 0;
        }
    }
}
