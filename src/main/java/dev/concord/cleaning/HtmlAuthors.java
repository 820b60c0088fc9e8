package dev.concord.cleaning;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Who wrote the article on a page of HTML: by its data, by its marked elements, or by a line under the headline. */
final class HtmlAuthors {

    private static final int LONGEST = 60;

    /** A byline stands near the headline. */
    private static final int NEAR = 12;

    private final HtmlStated stated;
    private final Set<String> names = new LinkedHashSet<>();

    private HtmlAuthors(HtmlStated stated) {
        this.stated = stated;
    }

    static List<String> find(HtmlStated stated, List<HtmlPiece> pieces, int headline) {
        HtmlAuthors found = new HtmlAuthors(stated);
        found.addAll(stated.data.authors());
        if (found.names.isEmpty()) found.addMetas();
        if (found.names.isEmpty()) found.addMarked();
        for (int i = headline + 1; headline >= 0 && i < Math.min(pieces.size(), headline + NEAR); i++) {
            if (found.names.isEmpty()) found.addAll(Byline.names(pieces.get(i).piece().text));
        }
        return List.copyOf(found.names);
    }

    private void addMetas() {
        for (String meta :
                new String[] {"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"}) {
            String content = stated.meta(meta);
            List<String> signed = Byline.names(content);
            if (names.isEmpty()) addAll(signed.isEmpty() ? List.of(content) : signed);
        }
    }

    private void addMarked() {
        for (Element author : stated.authors) {
            Element name = author.selectFirst("[itemprop=name]");
            String text = author.hasAttr("content") ? author.attr("content") : (name == null ? author : name).text();
            List<String> signed = Byline.names(text);
            addAll(signed.isEmpty() ? List.of(text.strip()) : signed);
        }
    }

    /** An outlet that signs for itself is no author, nor is an address. */
    private void addAll(Collection<String> signed) {
        for (String name : signed) {
            boolean outlet = name.equalsIgnoreCase(stated.meta("og:site_name"))
                    || name.equalsIgnoreCase(stated.data.publisher())
                    || Outlets.known(name) != null;
            boolean address = name.startsWith("http") || name.indexOf('@') >= 0 || name.startsWith("//");
            if (!name.isBlank() && name.length() <= LONGEST && !outlet && !address) names.add(name);
        }
    }
}
