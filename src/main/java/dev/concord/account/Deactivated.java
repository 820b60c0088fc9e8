package dev.concord.account;

import org.springframework.security.authentication.AccountStatusException;

/** The right password of an account that may not sign in any more. */
class Deactivated extends AccountStatusException {

    Deactivated() {
        super("The account is deactivated.");
    }
}
