package dev.concord.cli;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.account.Token;
import dev.concord.account.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tokens for programs, from a shell. */
@Command(
        name = "token",
        description = "Makes, lists and withdraws tokens for programs.",
        subcommands = {TokenCommand.Create.class, TokenCommand.Listing.class, TokenCommand.Withdraw.class})
final class TokenCommand {

    @Mixin
    private HelpOption help = new HelpOption();

    @Command(name = "create", description = "Makes a token and prints it, this once.")
    static final class Create extends DatabaseCommand {

        @Option(names = "--user", paramLabel = "U", required = true, description = "whose token it is")
        private String user = "";

        @Option(names = "--scope", paramLabel = "S", required = true, description = "read, annotate, lead or admin")
        private Scope scope = Scope.READ;

        @Option(names = "--name", paramLabel = "NAME", description = "what it is for")
        private String name = "";

        @Option(names = "--days", paramLabel = "N", description = "how long it works (until it is withdrawn)")
        private @Nullable Integer days;

        @Override
        int run(ApplicationContext context) {
            var account = UserCommand.person(context, user).id();
            Duration lifetime = days == null ? null : Duration.ofDays(days);
            out().println(context.getBean(Tokens.class)
                    .issue(account, name, scope, lifetime)
                    .secret());
            return 0;
        }
    }

    @Command(
            name = "list",
            description =
                    "Lists tokens, newest first: number, owner, name, scope, works/ended/withdrawn, made, ends, last used.")
    static final class Listing extends DatabaseCommand {

        private static final int PAGE = 100;

        @Option(names = "--user", paramLabel = "U", description = "whose (everybody's)")
        private @Nullable String user;

        @Override
        int run(ApplicationContext context) {
            Tokens tokens = context.getBean(Tokens.class);
            AccountId whose =
                    user == null ? null : UserCommand.person(context, user).id();
            List<Token> page = tokens.list(whose, Long.MAX_VALUE, 0, PAGE);
            while (!page.isEmpty()) {
                print(context, page);
                page = tokens.list(whose, page.getLast().id(), 0, PAGE);
            }
            return 0;
        }

        private void print(ApplicationContext context, List<Token> page) {
            Instant now = context.getBean(Clock.class).instant();
            Map<AccountId, Person> owners = context.getBean(Accounts.class)
                    .findAll(page.stream().map(Token::account).toList());
            for (Token token : page) {
                out().println(Stream.of(
                                token.id(),
                                Objects.requireNonNull(owners.get(token.account()))
                                        .name(),
                                token.name(),
                                token.scope().word(),
                                token.stateAt(now).word(),
                                token.created(),
                                token.expires() == null ? "-" : token.expires(),
                                token.lastUsed() == null ? "-" : token.lastUsed())
                        .map(String::valueOf)
                        .collect(Collectors.joining("\t")));
            }
        }
    }

    @Command(name = "withdraw", aliases = "revoke", description = "Ends a token at once.")
    static final class Withdraw extends DatabaseCommand {

        @Parameters(paramLabel = "NUMBER", description = "as listed")
        private long token;

        @Override
        int run(ApplicationContext context) {
            context.getBean(Tokens.class).withdraw(token);
            return 0;
        }
    }
}
