package dev.concord.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Signs the test itself in, as a session would. */
@Component
public class TestSignIn {

    private final AccountRows accounts;
    private final Sessions sessions;

    TestSignIn(AccountRows accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    public void as(AccountId account) {
        var row = accounts.findById(account.value()).orElseThrow();
        SecurityContextHolder.setContext(new SecurityContextImpl(sessions.begin(row)));
    }

    public void out() {
        SecurityContextHolder.clearContext();
    }
}
