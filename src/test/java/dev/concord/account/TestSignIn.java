package dev.concord.account;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Signs the test itself in, as a session would. */
@Component
public class TestSignIn {

    private final Sessions sessions;

    TestSignIn(Sessions sessions) {
        this.sessions = sessions;
    }

    public void as(AccountId account) {
        SecurityContextHolder.setContext(new SecurityContextImpl(sessions.begin(account)));
    }

    public void out() {
        SecurityContextHolder.clearContext();
    }
}
