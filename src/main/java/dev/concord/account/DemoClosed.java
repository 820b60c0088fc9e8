package dev.concord.account;

import org.springframework.security.authentication.AccountStatusException;

/** The right password of a demo account, on a server that others can reach. */
class DemoClosed extends AccountStatusException {

    DemoClosed() {
        super("Demo accounts work only on the machine itself.");
    }
}
