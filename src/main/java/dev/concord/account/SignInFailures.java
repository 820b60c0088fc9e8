package dev.concord.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Sends a failed sign-in back to the screen, which says in words what to do. */
@Component
class SignInFailures implements AuthenticationFailureHandler, AccessDeniedHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest asked, HttpServletResponse answer, AuthenticationException why) throws IOException {
        String told = switch (why) {
            case TooManyAttempts many -> "wait=" + Math.max(1, many.left().toSeconds());
            case Deactivated deactivated -> "deactivated";
            case DemoClosed closed -> "demo";
            default -> "error";
        };
        answer.sendRedirect(asked.getContextPath() + "/login?" + told);
    }

    /** The form came without its CSRF token: from another site, or from a page older than the last sign-out. */
    @Override
    public void handle(HttpServletRequest asked, HttpServletResponse answer, AccessDeniedException why)
            throws IOException {
        answer.sendRedirect(asked.getContextPath() + "/login?again");
    }
}
