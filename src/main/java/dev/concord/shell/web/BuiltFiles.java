package dev.concord.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep the files of the front end's build, half a hundred a screen, for good: they are named after a hash of
 * their content. Vaadin has them asked for again after an hour (<a href="https://github.com/vaadin/flow/issues/23733">flow
 * 23733</a>).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BuiltFiles extends OncePerRequestFilter {

    private static final String KEEP = "max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest asked) {
        return !asked.getRequestURI().startsWith(asked.getContextPath() + "/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest asked, HttpServletResponse answer, FilterChain next)
            throws ServletException, IOException {
        next.doFilter(asked, new HttpServletResponseWrapper(answer) {
            /** Only a file that is there is given an age. */
            @Override
            public void setHeader(String name, String value) {
                boolean found = name.equals("Cache-Control") && value.startsWith("max-age");
                if (found) for (String older : new String[] {"Pragma", "Expires"}) super.setHeader(older, null);
                super.setHeader(name, found ? KEEP : value);
            }
        });
    }
}
