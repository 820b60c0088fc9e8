package dev.concord.account.web;

import dev.concord.account.AccountId;
import dev.concord.account.Accounts;
import dev.concord.account.IssuedToken;
import dev.concord.account.Person;
import dev.concord.account.Scope;
import dev.concord.account.Token;
import dev.concord.account.TokenDoor;
import dev.concord.shell.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes, lists and withdraws tokens: one's own, and for administrators everybody's. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens", description = "What programs sign in with.")
class TokenController {

    private static final int PAGE = 100;

    private final TokenDoor tokens;
    private final Accounts accounts;
    private final Clock clock;

    TokenController(TokenDoor tokens, Accounts accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @param days how long it works; without it until it is withdrawn */
    record WantedToken(
            @Nullable String name,
            @Nullable String scope,
            @Nullable Integer days) {}

    /**
     * @param token the token itself, only in the answer that makes it
     */
    record TokenAnswer(
            long id,
            String account,
            String name,
            String scope,
            String state,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant withdrawn,
            @Nullable Instant lastUsed,
            @Nullable String token) {}

    record TokenList(List<TokenAnswer> items, @Nullable String next) {}

    @Operation(summary = "Lists the tokens of the caller, or everybody’s for an administrator.")
    @GetMapping
    TokenList list(
            @RequestParam(defaultValue = "false") boolean everybody,
            @RequestParam(required = false) @Nullable Long cursor) {
        List<Token> found = tokens.list(everybody, cursor == null ? Long.MAX_VALUE : cursor, 0, PAGE);
        Map<AccountId, Person> people =
                accounts.findAll(found.stream().map(Token::account).toList());
        return new TokenList(
                found.stream().map(token -> answer(token, people, null)).toList(),
                found.size() < PAGE ? null : String.valueOf(found.getLast().id()));
    }

    /** The token stands in this answer and nowhere else. */
    @Operation(summary = "Makes a token; this answer alone has it.")
    @ApiResponse(responseCode = "201", description = "The token.", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<TokenAnswer> make(@RequestBody WantedToken wanted) {
        Integer days = wanted.days();
        if (days != null && days < 1) throw new Refusal(Refusal.Kind.INVALID, "days: at least 1, or null.");
        IssuedToken made = tokens.make(
                wanted.name() == null ? "" : wanted.name(),
                Scope.of(wanted.scope()),
                days == null ? null : Duration.ofDays(days));
        Token token = made.token();
        return ResponseEntity.created(URI.create("/api/v1/tokens/" + token.id()))
                .body(answer(token, accounts.findAll(List.of(token.account())), made.secret()));
    }

    @Operation(summary = "Withdraws a token.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable long id) {
        tokens.withdraw(id);
    }

    private TokenAnswer answer(Token token, Map<AccountId, Person> people, @Nullable String secret) {
        Person owner = people.get(token.account());
        return new TokenAnswer(
                token.id(),
                owner == null ? "" : owner.name(),
                token.name(),
                token.scope().word(),
                token.stateAt(clock.instant()).word(),
                token.created(),
                token.expires(),
                token.withdrawn(),
                token.lastUsed(),
                secret);
    }
}
