package dev.concord.account;

import dev.concord.shell.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Tells a program why it may not; never sends it to the sign-in screen. */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ApiRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest asked, HttpServletResponse answer, AuthenticationException why)
            throws IOException {
        if (why instanceof TokenRefused refused) {
            answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            problems.write(answer, HttpStatus.UNAUTHORIZED, refused.sentence());
            return;
        }
        answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(answer, HttpStatus.UNAUTHORIZED, "Sign in first, or send a token.");
    }

    @Override
    public void handle(HttpServletRequest asked, HttpServletResponse answer, AccessDeniedException why)
            throws IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            answer.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(answer, HttpStatus.UNAUTHORIZED, "Sign in first, or send a token.");
        } else {
            problems.write(answer, HttpStatus.FORBIDDEN, sentence(who, why));
        }
    }

    private static String sentence(@Nullable Authentication who, AccessDeniedException why) {
        if (why instanceof CsrfException) {
            return "The request lacks its CSRF token: send the cookie XSRF-TOKEN back as the header X-XSRF-TOKEN.";
        }
        if (who != null && who.getPrincipal() instanceof SignedIn signedIn && signedIn.scope() == Scope.READ) {
            return "This token has the scope read; changing something needs annotate.";
        }
        return "You may not do this.";
    }
}
