package dev.concord.account;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

class TooManyAttempts extends AuthenticationException {

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("Too many failed attempts.");
        this.wait = wait;
    }

    Duration left() {
        return wait;
    }
}
