package dev.concord.account;

import java.io.Serializable;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/**
 * Who a request speaks for. Kept in the session, so it holds no more than this.
 *
 * @param stamp the account's stamp when the session began
 * @param scope how much of the account's power this sign-in has; all of it in a session
 * @param token the number of the token that speaks; null in a session
 */
record SignedIn(
        long account,
        String name,
        int stamp,
        Scope scope,
        @Nullable Long token) implements Principal, Serializable {

    /** Signed in on a screen. */
    SignedIn(long account, String name, int stamp) {
        this(account, name, stamp, Scope.ADMIN, null);
    }

    AccountId id() {
        return new AccountId(account);
    }

    @Override
    public String getName() {
        return name;
    }
}
