package dev.concord.account;

import org.springframework.stereotype.Component;

/** Which accounts may sign in at all, here and now. */
@Component
class SignInRules {

    private final ListeningAddress address;

    SignInRules(ListeningAddress address) {
        this.address = address;
    }

    /**
     * Demo accounts have printed passwords, so they work only where nobody else can reach them; deactivated accounts do
     * not work at all.
     */
    boolean admits(boolean active, boolean demo) {
        return active && (!demo || address.loopback());
    }
}
