package dev.concord.account;

import java.util.Objects;
import org.springframework.security.core.AuthenticationException;

/** A token that opens nothing, and why. */
class TokenRefused extends AuthenticationException {

    TokenRefused(String sentence) {
        super(sentence);
    }

    String sentence() {
        return Objects.requireNonNull(getMessage());
    }
}
