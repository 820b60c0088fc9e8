package dev.concord.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Turns an account into what Spring knows as an authentication, with the powers it has at this moment. Every request asks,
 * so it is one statement.
 */
@Component
class Sessions {

    private static final String POWERS = """
            select a.name, a.stamp, a.deactivated is null, a.demo, a.administrator,
            exists (select 1 from membership m where m.account_id = a.id and m.member_role = 'ANNOTATOR'),
            exists (select 1 from membership m where m.account_id = a.id and m.member_role = 'LEAD')
            from account a where a.id = ?""";

    private final JdbcClient database;
    private final SignInRules rules;

    Sessions(JdbcClient database, SignInRules rules) {
        this.database = database;
        this.rules = rules;
    }

    /** Begins the session of an account that may sign in. */
    Authentication begin(AccountId account) {
        Powers powers = powers(account).orElseThrow();
        return authentication(new SignedIn(account.value(), powers.name(), powers.stamp()), powers);
    }

    /** What a token opens; empty where its account may not sign in. */
    Optional<Authentication> byToken(Token token) {
        return powers(token.account())
                .filter(Powers::admitted)
                .map(now -> authentication(
                        new SignedIn(token.account().value(), now.name(), now.stamp(), token.scope(), token.id()),
                        now));
    }

    /**
     * A session begun earlier, with the powers of this moment; empty where it stands no longer: the account is gone, may not
     * sign in, or has another password.
     */
    Optional<Authentication> renewed(SignedIn who) {
        return powers(who.id())
                .filter(now -> now.admitted() && now.stamp() == who.stamp())
                .map(now -> authentication(who, now));
    }

    private static Authentication authentication(SignedIn who, Powers powers) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, powers.authorities(who.scope()));
    }

    private Optional<Powers> powers(AccountId account) {
        return database.sql(POWERS)
                .param(account.value())
                .query((row, number) -> powers(row))
                .optional();
    }

    private Powers powers(ResultSet row) throws SQLException {
        return new Powers(
                row.getString(1),
                row.getInt(2),
                rules.admits(row.getBoolean(3), row.getBoolean(4)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }
}
