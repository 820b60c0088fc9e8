package dev.concord.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program speak for an account; a token in a request always counts before its session. */
class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final ApiRefusals refusals;
    private final TokenFailures failures;

    BearerFilter(Tokens tokens, ApiRefusals refusals, TokenFailures failures) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.failures = failures;
    }

    static boolean carriesToken(HttpServletRequest asked) {
        String header = asked.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        if (!carriesToken(asked)) {
            next.doFilter(asked, answer);
            return;
        }
        String token = asked.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(BEARER.length())
                .strip();
        if (failures.refuses(asked, answer, token)) return;
        Authentication who;
        try {
            who = tokens.signIn(token);
            failures.succeeded(token);
        } catch (TokenRefused refused) {
            failures.failed(asked, token);
            SecurityContextHolder.clearContext();
            refusals.commence(asked, answer, refused);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(who));
        next.doFilter(asked, answer);
    }
}
