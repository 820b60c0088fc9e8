package dev.concord.intake;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Asks only what a site's robots.txt allows, one page at a time, with a pause between two pages of a host. */
final class Manners {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** A site that asks for longer pauses than that is asked at that pace. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Fetcher fetcher;
    private final Duration pause;
    private final Map<String, BaseRobotRules> rules = new HashMap<>();
    private final Map<String, Long> asked = new HashMap<>();

    Manners(Fetcher fetcher, Duration pause) {
        this.fetcher = fetcher;
        this.pause = pause;
    }

    /**
     * Asks for a page when it is time.
     *
     * @throws FetchFault if the site does not want it to be asked for, and as {@link Fetcher#get}
     */
    Fetcher.Answer get(URI address) throws FetchFault, IOException {
        BaseRobotRules site = rules(address);
        if (!site.isAllowed(address.toString()))
            throw new FetchFault("is closed to programs by its site's robots.txt.");
        await(host(address), delay(site));
        Fetcher.Answer answer = fetcher.get(address);
        if (!host(answer.at()).equals(host(address))
                && !rules(answer.at()).isAllowed(answer.at().toString())) {
            throw new FetchFault("leads to a page that is closed to programs by its site's robots.txt.");
        }
        return answer;
    }

    private BaseRobotRules rules(URI address) throws FetchFault, IOException {
        String host = host(address);
        BaseRobotRules known = rules.get(host);
        if (known != null) return known;
        var parser = new SimpleRobotRulesParser();
        URI robots = Fetcher.uri(host + "/robots.txt");
        await(host, pause);
        BaseRobotRules read;
        try {
            Fetcher.Answer answer = fetcher.get(robots);
            read = answer.status() == OK
                    ? parser.parseContent(robots.toString(), answer.raw(), "text/plain", List.of(Fetcher.NAME))
                    : parser.failedFetch(answer.status());
        } catch (FetchFault unreachable) {
            // the page itself would be refused for the same reason; that one is told
            if (unreachable.getMessage() != null && unreachable.getMessage().contains("private")) throw unreachable;
            read = parser.failedFetch(UNAVAILABLE);
        }
        rules.put(host, read);
        return read;
    }

    private Duration delay(BaseRobotRules site) {
        Duration asks = site.getCrawlDelay() < 0 ? Duration.ZERO : Duration.ofMillis(site.getCrawlDelay());
        Duration longer = asks.compareTo(pause) > 0 ? asks : pause;
        return longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
    }

    private void await(String host, Duration delay) throws InterruptedIOException {
        Long last = asked.get(host);
        long wait = last == null ? 0 : last + delay.toNanos() - System.nanoTime();
        try {
            if (wait > 0) Thread.sleep(Duration.ofNanos(wait));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Fetching was broken off.");
        }
        asked.put(host, System.nanoTime());
    }

    private static String host(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
