package dev.concord.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Counts calls against quotas. Of each caller and kind it keeps one number, the moment at which the whole quota would be
 * there again (the generic cell rate algorithm): a call moves it on by its share of the minute. Kept in memory, bounded:
 * a restart forgives.
 */
@Component
@EnableConfigurationProperties(QuotaSettings.class)
class RateLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final long WINDOW_NANOS = WINDOW.toNanos();

    private record Caller(Quota quota, String who) {}

    /**
     * How a caller stands after a call.
     *
     * @param quota calls a minute
     * @param left how many more may follow at once
     * @param full nanoseconds until all of the quota is there again
     * @param pause nanoseconds until the next call may come; 0 if this one may pass
     */
    record Standing(int quota, long left, long full, long pause) {

        boolean refused() {
            return pause > 0;
        }
    }

    private static final Standing UNLIMITED = new Standing(0, Long.MAX_VALUE, 0, 0);

    private final QuotaSettings settings;
    private final Ticker ticker;
    private final Cache<Caller, AtomicLong> callers;

    @Autowired
    RateLimits(QuotaSettings settings) {
        this(settings, Ticker.systemTicker());
    }

    RateLimits(QuotaSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        callers = Caffeine.newBuilder()
                .ticker(ticker)
                .maximumSize(50_000)
                .expireAfterAccess(WINDOW)
                .build();
    }

    /** Counts a call, unless it is refused. */
    Standing take(Quota quota, String who) {
        int calls = settings.of(quota);
        if (calls <= 0) return UNLIMITED;
        long share = WINDOW_NANOS / calls;
        long now = ticker.read();
        AtomicLong kept = callers.get(new Caller(quota, who), first -> new AtomicLong(now));
        while (true) {
            long before = kept.get();
            long after = Math.max(before, now) + share;
            long wait = after - now - WINDOW_NANOS;
            if (wait > 0) return new Standing(calls, 0, before - now, wait);
            if (kept.compareAndSet(before, after)) {
                return new Standing(calls, (WINDOW_NANOS - (after - now)) / share, after - now, 0);
            }
        }
    }

    /** How long a call would have to wait, in nanoseconds; counts nothing. */
    long pause(Quota quota, String who) {
        int calls = settings.of(quota);
        AtomicLong kept = calls <= 0 ? null : callers.getIfPresent(new Caller(quota, who));
        return kept == null ? 0 : Math.max(0, kept.get() + WINDOW_NANOS / calls - ticker.read() - WINDOW_NANOS);
    }
}
