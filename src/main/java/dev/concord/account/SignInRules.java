package dev.concord.account;

import org.springframework.stereotype.Component;

/** Which accounts may sign in at all, here and now. */
@Component
class SignInRules {

    private final ListeningAddress address;

    SignInRules(ListeningAddress address) {
        this.address = address;
    }

    /** Demo accounts have printed passwords, so they work only where nobody else can reach them. */
    boolean admits(Account account) {
        return !account.demo() || address.loopback();
    }
}
