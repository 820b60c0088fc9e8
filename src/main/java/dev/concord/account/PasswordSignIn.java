package dev.concord.account;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Signs people in by name and password. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final AccountRows accounts;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final SignInRules rules;
    private final Sessions sessions;

    /** Checked where there is no such account, so that the answer takes as long as for any other. */
    private final String nobodysHash;

    PasswordSignIn(
            AccountRows accounts,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            SignInRules rules,
            Sessions sessions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.rules = rules;
        this.sessions = sessions;
        this.nobodysHash = String.valueOf(passwords.encode(Secret.random()));
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address = asked.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Duration wait = attempts.wait(name, address);
        if (!wait.isZero()) throw new TooManyAttempts(wait);
        Optional<Account> account = accounts.findByName(Accounts.lower(name));
        if (!matches(asked.getCredentials(), account)) {
            attempts.failed(name, address);
            throw new BadCredentialsException("Wrong name or password.");
        }
        attempts.succeeded(name);
        return sessions.begin(admitted(account.orElseThrow()).id());
    }

    /** Only who knew the password is told why it is not enough. */
    private Account admitted(Account account) {
        if (!account.active()) throw new Deactivated();
        if (!rules.admits(account.active(), account.demo())) throw new DemoClosed();
        return account;
    }

    private boolean matches(@Nullable Object password, Optional<Account> account) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        return passwords.matches(String.valueOf(password), hash) && account.isPresent();
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
