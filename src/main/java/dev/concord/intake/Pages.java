package dev.concord.intake;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import dev.concord.cleaning.ArticleCleaner;
import dev.concord.cleaning.CleaningFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Fetches pages by their addresses. Feeds and sitemaps among them are followed to the pages they list. */
final class Pages {

    private static final int OK = 200;

    private static final int MOST = 50_000;

    private static final Pattern LIST = Pattern.compile(
            "\\A[\\uFEFF\\s]*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\\b",
            Pattern.DOTALL);

    private static final int LIST_HEAD = 4096;

    private final Manners manners;
    private final Rendering rendering;
    private final Predicate<String> known;
    private final Found found;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> seen = new HashSet<>();

    /** @param known whether an address was fetched before; it is not asked for again */
    Pages(Manners manners, Rendering rendering, Predicate<String> known, Found found) {
        this.manners = manners;
        this.rendering = rendering;
        this.known = known;
        this.found = found;
    }

    void read(Collection<String> addresses) throws IOException {
        await(addresses);
        while (!waiting.isEmpty()) {
            String address = waiting.removeFirst();
            if (known.test(address)) continue;
            try {
                take(address, manners.get(Fetcher.uri(address)));
            } catch (FetchFault fault) {
                found.fault(address, String.valueOf(fault.getMessage()));
            }
        }
    }

    private void await(Collection<String> addresses) {
        for (String address : addresses) {
            if (seen.size() < MOST && seen.add(address.strip())) waiting.addLast(address.strip());
        }
    }

    private void take(String address, Fetcher.Answer answer) throws FetchFault, IOException {
        if (answer.status() != OK) throw new FetchFault("answered %d.".formatted(answer.status()));
        if (isList(answer)) follow(answer);
        else if (isText(answer.type())) found.source(source(address, answer));
        else throw new FetchFault("is no page but %s.".formatted(answer.type()));
    }

    /** The page as it came or, where scripts would have to fill it, as a browser shows it. */
    private Source source(String address, Fetcher.Answer answer) throws FetchFault, IOException {
        Known known = Known.at(answer.at().toString());
        if (!isUnrendered(address, answer)) return new Source(address, answer.raw(), answer.type(), known);
        Optional<String> rendered = rendering.page(answer.at());
        return rendered.map(page -> new Source(address, page.getBytes(StandardCharsets.UTF_8), Rendering.TYPE, known))
                .orElseGet(() -> new Source(address, answer.raw(), answer.type(), known));
    }

    private static boolean isUnrendered(String address, Fetcher.Answer answer) {
        try {
            ArticleCleaner.clean(answer.raw(), address, answer.type());
            return false;
        } catch (CleaningFault fault) {
            return fault.isUnrendered();
        }
    }

    private static boolean isText(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.isEmpty() || lower.startsWith("text/") || lower.contains("xhtml");
    }

    private static boolean isList(Fetcher.Answer answer) {
        byte[] raw = answer.raw();
        String head = new String(raw, 0, Math.min(raw.length, LIST_HEAD), StandardCharsets.UTF_8);
        return LIST.matcher(head).find();
    }

    private void follow(Fetcher.Answer list) throws FetchFault {
        try {
            AbstractSiteMap map = new SiteMapParser(false)
                    .parseSiteMap("text/xml", list.raw(), list.at().toURL());
            await(addresses(map));
        } catch (UnknownFormatException | IOException e) {
            throw new FetchFault("is a list of pages that cannot be read (%s).".formatted(e.getMessage()));
        }
    }

    private static List<String> addresses(AbstractSiteMap map) {
        if (map instanceof SiteMapIndex index)
            return index.getSitemaps().stream()
                    .map(one -> one.getUrl().toString())
                    .toList();
        return ((SiteMap) map)
                .getSiteMapUrls().stream().map(one -> one.getUrl().toString()).toList();
    }
}
