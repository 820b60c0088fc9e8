package dev.concord.cleaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** What a page says about itself outside of its text: meta elements, JSON-LD, microdata, marked times. Found in one walk. */
final class HtmlStated {

    final LinkedData data;

    /** Elements that state a time, in the page's order: {@code time} and those with {@code itemprop="date…"}. */
    final List<Element> times = new ArrayList<>();

    /** Elements that name who wrote it, by {@code rel} or {@code itemprop}. */
    final List<Element> authors = new ArrayList<>();

    final String title;
    final String language;

    /** The first that is not blank, by the name in lower case. */
    private final Map<String, String> metas = new HashMap<>();

    private String canonical = "";

    HtmlStated(HtmlPage source) {
        Document page = source.tree;
        title = page.title().strip();
        Element html = page.firstElementChild();
        language = html == null ? "" : html.attr("lang");
        List<String> scripts = new ArrayList<>();
        NodeTraversor.traverse((node, depth) -> read(node, scripts), page);
        times.forEach(source::restore);
        authors.forEach(source::restore);
        data = new LinkedData(scripts);
    }

    private void read(Node node, List<String> scripts) {
        if (!(node instanceof Element element)) return;
        switch (element.normalName()) {
            case "meta" -> readMeta(element);
            case "link" -> readLink(element);
            case "time" -> times.add(element);
            case "script" -> {
                if (element.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json"))
                    scripts.add(element.data());
            }
            default -> readMarked(element);
        }
    }

    private void readMeta(Element meta) {
        String content = Characters.spacedOnce(meta.attr("content")).strip();
        if (content.isEmpty()) return;
        for (String key : new String[] {"property", "name", "itemprop"}) {
            if (meta.hasAttr(key)) metas.putIfAbsent(meta.attr(key).toLowerCase(Locale.ROOT), content);
        }
    }

    private void readLink(Element link) {
        if (canonical.isEmpty() && link.attr("rel").equalsIgnoreCase("canonical"))
            canonical = link.attr("href").strip();
    }

    private void readMarked(Element element) {
        if (element.attributesSize() == 0) return;
        if (!element.hasAttr("itemprop") && !element.hasAttr("rel")) return;
        String itemprop = element.attr("itemprop");
        if (itemprop.startsWith("date")) times.add(element);
        if (itemprop.equals("author") || element.attr("rel").equals("author")) authors.add(element);
    }

    /** The content of the first of these meta elements that the page has; "" if it has none. */
    String meta(String... names) {
        for (String name : names) {
            String content = metas.get(name);
            if (content != null) return content;
        }
        return "";
    }

    @Nullable
    String url() {
        String url = canonical.isEmpty() ? meta("og:url") : canonical;
        return url.startsWith("http://") || url.startsWith("https://") ? url : null;
    }
}
