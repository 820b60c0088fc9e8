package dev.concord.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns an account into what Spring knows as an authentication, with the powers it has at this moment. */
@Component
@Transactional(readOnly = true)
class Sessions {

    private final AccountRows accounts;
    private final MembershipRows memberships;
    private final SignInRules rules;

    Sessions(AccountRows accounts, MembershipRows memberships, SignInRules rules) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.rules = rules;
    }

    Authentication begin(Account account) {
        return of(new SignedIn(account.id().value(), account.name(), account.stamp()));
    }

    Authentication of(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, authorities(who));
    }

    /** Whether a session begun earlier still stands: the account exists, may sign in, and has the same password. */
    boolean stands(SignedIn who) {
        return accounts.findById(who.account())
                .filter(rules::admits)
                .filter(account -> account.stamp() == who.stamp())
                .isPresent();
    }

    private List<GrantedAuthority> authorities(SignedIn who) {
        Stream<String> scopes =
                Stream.of(Scope.values()).filter(who.scope()::includes).map(Scope::authority);
        Stream<String> roles = memberships.findByAccountIdOrderById(who.account()).stream()
                .map(member -> "ROLE_" + member.role().name())
                .distinct();
        Stream<String> administrator = accounts.findById(who.account()).filter(Account::administrator).stream()
                .flatMap(any -> Stream.of("ROLE_ADMINISTRATOR", "ROLE_LEAD"));
        return Stream.of(scopes, roles, administrator)
                .flatMap(s -> s)
                .distinct()
                .map(name -> (GrantedAuthority) new SimpleGrantedAuthority(name))
                .toList();
    }
}
