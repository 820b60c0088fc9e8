package dev.concord.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request whether its session still stands, and with which powers: a changed password ends the others'
 * sessions, and a new role counts at once instead of at the next sign-in.
 */
class SessionCheck extends OncePerRequestFilter {

    private final Sessions sessions;
    private final HttpSessionSecurityContextRepository stored = new HttpSessionSecurityContextRepository();

    SessionCheck(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest asked) {
        return asked.getSession(false) == null || asked.getRequestURI().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (now != null && now.getPrincipal() instanceof SignedIn who && !BearerFilter.carriesToken(asked)) {
            Authentication renewed = sessions.renewed(who).orElse(null);
            if (renewed == null) end(asked);
            else renew(now, renewed, asked, answer);
        }
        next.doFilter(asked, answer);
    }

    private void renew(
            Authentication before, Authentication after, HttpServletRequest asked, HttpServletResponse answer) {
        if (before.getAuthorities().equals(after.getAuthorities())) return;
        var context = new SecurityContextImpl(after);
        SecurityContextHolder.setContext(context);
        stored.saveContext(context, asked, answer);
    }

    private static void end(HttpServletRequest asked) {
        SecurityContextHolder.clearContext();
        var session = asked.getSession(false);
        if (session != null) session.invalidate();
    }
}
