package dev.concord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Lets an address from which too many tokens opened nothing wait, before the next is looked up. Many people may share an
 * address, and a proxy gives all of them its own, so tokens that opened something lately pass all the same.
 */
@Component
class TokenFailures {

    private final RateLimits limits;
    private final QuotaHeaders headers;
    private final Cache<String, Boolean> good = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    TokenFailures(RateLimits limits, QuotaHeaders headers) {
        this.limits = limits;
        this.headers = headers;
    }

    /** Whether it was answered that the address has to wait. */
    boolean refuses(HttpServletRequest asked, HttpServletResponse answer, String token) throws IOException {
        long wait = limits.pause(Quota.FAILURES, asked.getRemoteAddr());
        if (wait == 0 || good.getIfPresent(Secret.hash(token)) != null) return false;
        headers.refuse(
                answer,
                Quota.FAILURES,
                wait,
                "Too many tokens from this address opened nothing. Check the token, and try again in %d s.");
        return true;
    }

    void succeeded(String token) {
        good.put(Secret.hash(token), true);
    }

    void failed(HttpServletRequest asked, String token) {
        good.invalidate(Secret.hash(token));
        limits.take(Quota.FAILURES, asked.getRemoteAddr());
    }
}
